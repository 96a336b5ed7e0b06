namespace GovData.Testing;

/// <summary>采集责任清单 · assigned → acknowledged → fulfilled; overdue is what an unfulfilled line is after its day.</summary>
internal static class ResponsibilityStates
{
    public static readonly Transitions Line = new("responsibility line",
        ("ASSIGNED", "acknowledge", "ACKNOWLEDGED"),
        ("ACKNOWLEDGED", "acknowledge", "ACKNOWLEDGED"),
        ("ASSIGNED", "fulfil", "FULFILLED"),
        ("ACKNOWLEDGED", "fulfil", "FULFILLED"),
        ("FULFILLED", "reopen", "ACKNOWLEDGED"));
}
