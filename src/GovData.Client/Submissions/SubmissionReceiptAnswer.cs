using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>getSubmissionReceipt</c> answers.</summary>
internal sealed class SubmissionReceiptAnswer
{
    public SignedDocument? Receipt { get; set; }
}
