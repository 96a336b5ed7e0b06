using GovData.Client;

namespace GovData.Ledger;

/// <summary>台账差异 (a submission in which ledger and center differ, and which was left as it is).</summary>
public class LedgerDifference
{
    /// <summary>The submission's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>How they differ.</summary>
    public LedgerDifferenceKind Kind { get; set; }

    /// <summary>How far it is in the ledger; null when it is not there.</summary>
    public SubmissionStage? Here { get; set; }

    /// <summary>Where it stands at the center; null when it is not there.</summary>
    public SubmissionState? There { get; set; }

    /// <summary>Key and kind.</summary>
    public override string ToString() => $"{Key} {Kind}";
}
