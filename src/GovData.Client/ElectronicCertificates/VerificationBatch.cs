using System.Collections.Generic;

namespace GovData.Client;

/// <summary>批量核验及结果 (a batch of verifications, and where it stands).</summary>
public class VerificationBatch
{
    /// <summary>批次键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>批次状态: where it stands.</summary>
    public VerificationBatchState State { get; set; } = VerificationBatchState.Of("");

    /// <summary>进度: how many are verified.</summary>
    public OperationProgress Progress { get; set => field = value ?? new(); } = new();

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Reason { get; set; }

    /// <summary>核验结果: one for each certificate in the order asked, each by its own receipt; empty before it is done.</summary>
    public IList<VerificationAnswer> Answers { get; set => field = value ?? []; } = [];

    /// <summary>Seconds to wait before asking again; null when nothing is waited for.</summary>
    public int? NextPoll { get; set; }

    /// <summary>Key, state and progress.</summary>
    public override string ToString() => $"{Key} {State} {Progress}";
}
