using System;

namespace GovData.Ledger;

/// <summary>Stages as the table <c>submission</c> writes them.</summary>
internal static class StageText
{
    private static readonly (SubmissionStage Stage, string Text)[] s_table =
    [
        (SubmissionStage.Recorded, "recorded"),
        (SubmissionStage.Announced, "announced"),
        (SubmissionStage.Closing, "closing"),
        (SubmissionStage.Checking, "checking"),
        (SubmissionStage.Stored, "stored"),
        (SubmissionStage.Partly, "partly"),
        (SubmissionStage.Rejected, "rejected"),
        (SubmissionStage.Recalling, "recalling"),
        (SubmissionStage.Recalled, "recalled"),
        (SubmissionStage.Refused, "refused"),
        (SubmissionStage.Packing, "packing"),
        (SubmissionStage.Packed, "packed"),
    ];

    /// <summary>The stages with work left, as an SQL list.</summary>
    public const string Unfinished = "'recorded', 'announced', 'closing', 'checking', 'recalling'";

    public static string Write(SubmissionStage stage) => Array.Find(s_table, row => row.Stage == stage).Text ?? throw new ArgumentOutOfRangeException(nameof(stage));

    public static SubmissionStage Read(string text)
    {
        var row = Array.Find(s_table, row => row.Text == text);
        return row.Text is not null ? row.Stage : throw new InvalidOperationException(Wording.Of($"台账中的阶段“{text}”为本版本所不识。", $"The ledger holds the stage '{text}', which this version does not know."));
    }
}
