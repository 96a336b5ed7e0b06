namespace GovData.Testing;

/// <summary>汇聚 · announced → receiving → checking → stored / partly / rejected; recalled from anywhere but checking and rejected.</summary>
internal static class SubmissionStates
{
    public static readonly Transitions Submission = new("submission",
        ("ANNOUNCED", "receive", "RECEIVING"),
        ("RECEIVING", "receive", "RECEIVING"),
        ("ANNOUNCED", "close", "CHECKING"),
        ("RECEIVING", "close", "CHECKING"),
        ("CHECKING", "store", "STORED"),
        ("CHECKING", "store-valid", "PARTLY"),
        ("CHECKING", "reject", "REJECTED"),
        ("ANNOUNCED", "recall", "RECALLED"),
        ("RECEIVING", "recall", "RECALLED"),
        ("STORED", "recall", "RECALLED"),
        ("PARTLY", "recall", "RECALLED"));
}
