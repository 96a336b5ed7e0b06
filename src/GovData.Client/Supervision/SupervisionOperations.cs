using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of supervision, as the contract states them.</summary>
internal static class SupervisionOperations
{
    public static readonly CenterOperation SubmitAnnualReport =
        new("submitAnnualReport", HttpMethod.Post, "/v1/supervision/annual-reports/{year}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetAnnualReport = new("getAnnualReport", HttpMethod.Get, "/v1/supervision/annual-reports/{year}", RetryClass.Safe);

    public static readonly CenterOperation AnchorCheckpoint =
        new("anchorEvidenceCheckpoint", HttpMethod.Post, "/v1/supervision/evidence-checkpoints/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetCheckpoint = new("getEvidenceCheckpoint", HttpMethod.Get, "/v1/supervision/evidence-checkpoints/{key}", RetryClass.Safe);

    public static readonly IReadOnlyList<CenterOperation> All = [SubmitAnnualReport, GetAnnualReport, AnchorCheckpoint, GetCheckpoint];
}
