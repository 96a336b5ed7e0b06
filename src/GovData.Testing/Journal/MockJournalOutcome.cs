namespace GovData.Testing;

/// <summary>How a request ended at the mock center.</summary>
public enum MockJournalOutcome
{
    /// <summary>Carried out and answered.</summary>
    Answered,

    /// <summary>A keyed write that had been answered before: the first answer was given again, nothing was done.</summary>
    Replayed,

    /// <summary>Refused with a problem.</summary>
    Refused,

    /// <summary>A scripted outcome stood in for the center: nothing was done.</summary>
    Scripted,

    /// <summary>The connection broke before the center acted: nothing was done.</summary>
    Dropped,

    /// <summary>Carried out, but the answer did not arrive whole.</summary>
    AnswerLost,
}
