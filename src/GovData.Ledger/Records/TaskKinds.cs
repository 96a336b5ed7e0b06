namespace GovData.Ledger;

/// <summary>The steps of a submission, as the table <c>task</c> writes them. <c>cut</c> is recorded for reading; here it is done in the transaction that records the key.</summary>
internal static class TaskKinds
{
    public const string Cut = "cut";
    public const string Announce = "announce";
    public const string Part = "part";
    public const string Close = "close";
    public const string Poll = "poll";
    public const string Recall = "recall";

    /// <summary>The stage of a submission at which a step of the kind is to be done, as the table <c>submission</c> writes it.</summary>
    public static string StageOf(string kind) => StageText.Write(kind switch
    {
        Announce => SubmissionStage.Recorded,
        Part => SubmissionStage.Announced,
        Close => SubmissionStage.Closing,
        Poll => SubmissionStage.Checking,
        Recall => SubmissionStage.Recalling,
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind)),
    });
}
