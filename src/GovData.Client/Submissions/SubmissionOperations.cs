using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of submission, as the contract states them.</summary>
internal static class SubmissionOperations
{
    public static readonly CenterOperation Announce =
        new("announceSubmission", HttpMethod.Post, "/v1/submissions/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation PutPart =
        new("putSubmissionPart", HttpMethod.Post, "/v1/submissions/{key}/parts/{number}", RetryClass.Keyed, SignatureRule.Optional, TimeoutClass.Transfer);

    public static readonly CenterOperation Close =
        new("closeSubmission", HttpMethod.Post, "/v1/submissions/{key}/close", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation Get = new("getSubmission", HttpMethod.Get, "/v1/submissions/{key}", RetryClass.Safe);

    public static readonly CenterOperation GetReport = new("getSubmissionReport", HttpMethod.Get, "/v1/submissions/{key}/report", RetryClass.Safe);

    public static readonly CenterOperation GetReceipt = new("getSubmissionReceipt", HttpMethod.Get, "/v1/submissions/{key}/receipt", RetryClass.Safe);

    public static readonly CenterOperation List = new("listSubmissions", HttpMethod.Get, "/v1/submissions", RetryClass.Safe);

    public static readonly CenterOperation Recall =
        new("recallSubmission", HttpMethod.Post, "/v1/submissions/{key}/recall", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetContentDigests =
        new("getContentDigests", HttpMethod.Post, "/v1/content-digests/query", RetryClass.Safe, SignatureRule.Required);

    public static readonly IReadOnlyList<CenterOperation> All = [Announce, PutPart, Close, Get, GetReport, GetReceipt, List, Recall, GetContentDigests];
}
