namespace GovData.Ledger;

/// <summary>增量结果 (what came of a delta): up to two submissions, that of the changed rows and that of the deleted ones.</summary>
public class DeltaOutcome
{
    /// <summary>Rows that were read.</summary>
    public long RowsRead { get; set; }

    /// <summary>The new and changed rows; null where there were none.</summary>
    public SubmissionOutcome? Changes { get; set; }

    /// <summary>The deleted ones, by their keys; null where there were none, or the changes were not stored.</summary>
    public SubmissionOutcome? Deletions { get; set; }

    /// <summary>Whether the center has everything that was found; otherwise it is found again the next time.</summary>
    public bool IsComplete => Changes is null or { IsStored: true } && Deletions is null or { IsStored: true };

    /// <summary>How many rows were read, and what came of each submission.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{RowsRead} rows read; changes: {Of(Changes)}; deletions: {Of(Deletions)}");

    private static string Of(SubmissionOutcome? outcome) => outcome is null ? "none" : System.FormattableString.Invariant($"{outcome.Stage}, {outcome.Receipt?.RowsStored ?? 0} rows stored");
}
