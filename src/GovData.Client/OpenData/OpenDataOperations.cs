using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of open data, as the contract states them.</summary>
internal static class OpenDataOperations
{
    public static readonly CenterOperation Publish =
        new("publishOpenDataset", HttpMethod.Post, "/v1/open-data/datasets/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation Search = new("searchOpenData", HttpMethod.Get, "/v1/open-data/datasets", RetryClass.Safe);

    public static readonly CenterOperation Get = new("getOpenDataset", HttpMethod.Get, "/v1/open-data/datasets/{key}", RetryClass.Safe);

    public static readonly CenterOperation Download =
        new("downloadOpenDataset", HttpMethod.Get, "/v1/open-data/datasets/{key}/file", RetryClass.Safe, SignatureRule.None, TimeoutClass.Transfer);

    public static readonly IReadOnlyList<CenterOperation> All = [Publish, Search, Get, Download];
}
