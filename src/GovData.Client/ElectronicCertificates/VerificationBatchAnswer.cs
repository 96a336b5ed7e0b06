using System.Collections.Generic;

namespace GovData.Client;

/// <summary>The parts of a batch's answer that count: where it stands, and the signed receipts.</summary>
internal sealed class VerificationBatchAnswer
{
    public VerificationBatchState? State { get; set; }

    public OperationProgress? Progress { get; set; }

    public string? Reason { get; set; }

    public IList<VerificationReceiptAnswer> Verdicts { get; set => field = value ?? []; } = [];

    public int? NextPoll { get; set; }
}
