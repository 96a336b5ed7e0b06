using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>closeSubmission</c> sends.</summary>
internal sealed class SubmissionClose
{
    public SignedDocument? Manifest { get; set; }
}
