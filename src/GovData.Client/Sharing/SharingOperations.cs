using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of sharing, as the contract states them.</summary>
internal static class SharingOperations
{
    public static readonly CenterOperation Apply =
        new("applyForSharing", HttpMethod.Post, "/v1/sharing/applications/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetApplication = new("getSharingApplication", HttpMethod.Get, "/v1/sharing/applications/{key}", RetryClass.Safe);

    public static readonly CenterOperation GetDecision = new("getSharingDecision", HttpMethod.Get, "/v1/sharing/applications/{key}/decision", RetryClass.Safe);

    public static readonly CenterOperation ListInbox = new("listSharingInbox", HttpMethod.Get, "/v1/sharing/inbox", RetryClass.Safe);

    public static readonly CenterOperation Decide = new(
        "decideSharingApplication", HttpMethod.Post, "/v1/sharing/applications/{key}/decision",
        RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetGrant = new("getSharingGrant", HttpMethod.Get, "/v1/sharing/grants/{grantId}", RetryClass.Safe);

    public static readonly CenterOperation Query =
        new("querySharedData", HttpMethod.Post, "/v1/sharing/grants/{grantId}/query", RetryClass.Safe, SignatureRule.Required);

    public static readonly IReadOnlyList<CenterOperation> All = [Apply, GetApplication, GetDecision, ListInbox, Decide, GetGrant, Query];
}
