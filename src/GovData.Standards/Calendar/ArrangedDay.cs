using System;

namespace GovData.Standards;

/// <summary>节假日安排. One day a notice names: a day off, or make-up work (调休上班).</summary>
public sealed class ArrangedDay
{
    /// <summary>Makes a named day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="name">The festival, for example <c>春节</c>.</param>
    /// <param name="status">Working day or day off.</param>
    /// <param name="notice">Where the notice stands; may be empty.</param>
    /// <exception cref="ArgumentException">The name is empty, or the status is neither of the two.</exception>
    public ArrangedDay(CivilDate date, string name, WorkingDayStatus status, string notice)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(notice);
        if (status is not (WorkingDayStatus.WorkingDay or WorkingDayStatus.DayOff)) throw new ArgumentException("A notice says that a day is worked or off.", nameof(status));
        Date = date;
        Name = name;
        Status = status;
        Notice = notice;
    }

    /// <summary>日期. The day.</summary>
    public CivilDate Date { get; }

    /// <summary>节日. The festival it belongs to.</summary>
    public string Name { get; }

    /// <summary>安排. Working day or day off.</summary>
    public WorkingDayStatus Status { get; }

    /// <summary>通知. The address or number of the notice; may be empty.</summary>
    public string Notice { get; }

    /// <summary>The day, the festival and what it is.</summary>
    public override string ToString() => Date + " " + Name + " " + Status;
}
