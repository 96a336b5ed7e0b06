namespace GovData.Standards;

/// <summary>到期日. The last day of a deadline, or that it cannot be told yet.</summary>
public sealed class DueDate
{
    internal DueDate(CivilDate? date, CivilDate? unknownFrom, Refusal? reason)
    {
        Date = date;
        UnknownFrom = unknownFrom;
        Reason = reason;
    }

    /// <summary>到期日. The last day on which it is in time; null when the calendar does not reach that far.</summary>
    public CivilDate? Date { get; }

    /// <summary>Whether the day is known.</summary>
    public bool IsKnown => Date is not null;

    /// <summary>未知起始日. The first day the calendar does not know; null when the day is known.</summary>
    public CivilDate? UnknownFrom { get; }

    /// <summary>Why the day is not known and what to do; null when it is.</summary>
    public Refusal? Reason { get; }

    /// <summary>The day, or 未知.</summary>
    public override string ToString() => Date?.ToString() ?? "未知";
}
