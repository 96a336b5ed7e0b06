namespace GovData.Testing;

/// <summary>汇聚 · announced → receiving → checking → stored / partly / rejected → recalled.</summary>
internal static class SubmissionStates
{
    public static readonly Transitions Submission = new("submission",
        ("ANNOUNCED", "receive", "RECEIVING"),
        ("RECEIVING", "receive", "RECEIVING"),
        ("ANNOUNCED", "close", "CHECKING"),
        ("RECEIVING", "close", "CHECKING"),
        ("CHECKING", "store", "STORED"),
        ("CHECKING", "store-valid", "PARTLY"),
        ("CHECKING", "reject", "REJECTED"));
}
