using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>recallSubmission</c> sends.</summary>
internal sealed class SubmissionRecallRequest
{
    public SignedDocument? Recall { get; set; }
}
