using System;
using static System.FormattableString;

namespace GovData.Standards;

/// <summary>期限规定. Within how many working days something is to be done. A setting, not a constant: no deadline of Order 328 is confirmed.</summary>
public sealed class DeadlinePolicy
{
    /// <summary>Makes a policy whose source was read: it is taken as verified.</summary>
    /// <param name="name">Stable and short, for example <c>sharing.conditional-reply</c>.</param>
    /// <param name="chinese">What is to be done, in Chinese.</param>
    /// <param name="workingDays">Within how many working days, from 1.</param>
    /// <param name="source">The rule it comes from, with its article.</param>
    public DeadlinePolicy(string name, string chinese, int workingDays, string source)
        : this(name, chinese, workingDays, 0, source, isVerified: true)
    {
    }

    /// <summary>Makes a policy.</summary>
    /// <param name="name">Stable and short, for example <c>sharing.conditional-reply</c>.</param>
    /// <param name="chinese">What is to be done, in Chinese.</param>
    /// <param name="workingDays">Within how many working days, from 1.</param>
    /// <param name="extension">By how many working days it may be extended; 0 when not at all.</param>
    /// <param name="source">The rule it comes from, with its article.</param>
    /// <param name="isVerified">Whether somebody read the source.</param>
    /// <exception cref="ArgumentException">A text is empty, or a number out of its range.</exception>
    public DeadlinePolicy(string name, string chinese, int workingDays, int extension, string source, bool isVerified)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(chinese);
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);
        ArgumentOutOfRangeException.ThrowIfNegative(extension);
        Name = name;
        Chinese = chinese;
        WorkingDays = workingDays;
        Extension = extension;
        Source = source;
        IsVerified = isVerified;
    }

    /// <summary>The stable name programs ask for.</summary>
    public string Name { get; }

    /// <summary>事项. What is to be done, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>工作日数. Within how many working days; the day it begins with does not count.</summary>
    public int WorkingDays { get; }

    /// <summary>可延长工作日数. By how many working days it may be extended, where the rule's conditions for that are met; 0 when not at all.</summary>
    public int Extension { get; }

    /// <summary>依据. The rule it comes from.</summary>
    public string Source { get; }

    /// <summary>是否核实. Whether somebody read the source; false of every default.</summary>
    public bool IsVerified { get; }

    /// <summary>The last day on which it is in time; unknown when the calendar does not reach that far.</summary>
    /// <param name="start">The day of the event that starts it, which itself does not count.</param>
    /// <param name="calendar">The calendar, for example <see cref="WorkingDayCalendar.StateCouncil"/>.</param>
    public DueDate DueOn(CivilDate start, WorkingDayCalendar calendar) => Due(start, WorkingDays, calendar);

    /// <summary>The last day on which it is in time once extended as far as may be.</summary>
    /// <param name="start">The day of the event that starts it, which itself does not count.</param>
    /// <param name="calendar">The calendar, for example <see cref="WorkingDayCalendar.StateCouncil"/>.</param>
    public DueDate DueOnExtended(CivilDate start, WorkingDayCalendar calendar) => Due(start, checked(WorkingDays + Extension), calendar);

    /// <summary>The name, the days and, when it is not verified, that.</summary>
    public override string ToString() => Invariant($"{Name} {WorkingDays}") + (IsVerified ? "" : "（未核实）");

    private static DueDate Due(CivilDate start, int count, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var date = calendar.Walk(start, count, out var unknown);
        return new DueDate(date, unknown, unknown is { } day ? NotKnown(day) : null);
    }

    private static Refusal NotKnown(CivilDate day) => new("calendar.unknown",
        $"{day} 是否工作日尚不可知：日历中没有该年的放假安排，到期日无法计算。请补充国务院办公厅当年的放假安排。",
        $"Whether {day} is worked is not known: the calendar has no arrangement for that year, so the due date cannot be told. Add the State Council's notice for the year.");
}
