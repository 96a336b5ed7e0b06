using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of the collection responsibility list, as the contract states them.</summary>
internal static class ResponsibilityOperations
{
    public static readonly CenterOperation List = new("listResponsibilities", HttpMethod.Get, "/v1/responsibilities", RetryClass.Safe);

    public static readonly CenterOperation Get = new("getResponsibility", HttpMethod.Get, "/v1/responsibilities/{lineId}", RetryClass.Safe);

    public static readonly CenterOperation Acknowledge = new(
        "acknowledgeResponsibility", HttpMethod.Post, "/v1/responsibilities/{lineId}/acknowledgement",
        RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly IReadOnlyList<CenterOperation> All = [List, Get, Acknowledge];
}
