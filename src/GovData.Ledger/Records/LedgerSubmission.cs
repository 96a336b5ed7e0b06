using System;

namespace GovData.Ledger;

/// <summary>台账中的一次汇聚 (one submission as the ledger holds it).</summary>
public class LedgerSubmission
{
    /// <summary>Its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>How far it is.</summary>
    public SubmissionStage Stage { get; set; }

    /// <summary>Why it ended or waits as it does; null when there is nothing to say.</summary>
    public string? Reason { get; set; }

    /// <summary>When its key was recorded.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>When it last went a step.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Key and stage.</summary>
    public override string ToString() => $"{Key} {Stage}";
}
