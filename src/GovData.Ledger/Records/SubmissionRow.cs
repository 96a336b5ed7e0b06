namespace GovData.Ledger;

/// <summary>A row of the table <c>submission</c>.</summary>
internal sealed class SubmissionRow
{
    public string Key { get; init; } = "";

    public SubmissionStage Stage { get; init; }

    public int Generation { get; init; }

    public string Plan { get; init; } = "";

    /// <summary>Whether a manifest is frozen. It can be as long as there are parts, so who needs it reads it: <see cref="SubmissionTable.ManifestAsync"/>.</summary>
    public bool IsFrozen { get; init; }

    public string? Receipt { get; init; }

    public string? Reason { get; init; }

    public string CreatedAt { get; init; } = "";

    public string UpdatedAt { get; init; } = "";

    public LedgerSubmission ToModel() => new()
    {
        Key = Key,
        Stage = Stage,
        Reason = Reason,
        RecordedAt = LedgerTime.Parse(CreatedAt),
        UpdatedAt = LedgerTime.Parse(UpdatedAt),
    };
}
