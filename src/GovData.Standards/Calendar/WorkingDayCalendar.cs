using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Standards;

/// <summary>工作日历. Which days are worked, by the yearly notices on holidays (国务院办公厅节假日安排): Monday to Friday but for the days they name.</summary>
/// <remarks>A year is known once its 1 January is named, as every yearly notice does. Any other day that is not named itself is
/// <see cref="WorkingDayStatus.Unknown"/>: never a guess. A notice may still change the last days of the December before it, as those of 2019 and 2023 did.</remarks>
public sealed partial class WorkingDayCalendar
{
    private static readonly Lazy<WorkingDayCalendar> StateCouncilDays = new(static () => new WorkingDayCalendar(ArrangementFile.ReadStateCouncil()));

    private readonly SortedDictionary<CivilDate, ArrangedDay> arranged = [];
    private readonly SortedSet<int> years = [];

    /// <summary>Makes a calendar of days that notices name.</summary>
    /// <param name="days">The days. Of two for one date the later in the order counts, so that an amendment can follow its notice.</param>
    /// <exception cref="ArgumentException">A day is null.</exception>
    public WorkingDayCalendar(IEnumerable<ArrangedDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var day in days)
        {
            if (day is null) throw new ArgumentException("A day is null.", nameof(days));
            arranged[day.Date] = day;
            if (day.Date is { Month: 1, Day: 1 }) years.Add(day.Date.Year);
        }
    }

    /// <summary>国务院办公厅节假日安排, 2019 to 2026. The notices known when this version was made; add later years by <see cref="With(WorkingDayCalendar)"/>.</summary>
    public static WorkingDayCalendar StateCouncil => StateCouncilDays.Value;

    /// <summary>已知年份. The years whose notice is in the data, in order.</summary>
    public IReadOnlyList<int> Years => [.. years];

    /// <summary>Every day a notice names, in order.</summary>
    public IReadOnlyList<ArrangedDay> Arrangements => [.. arranged.Values];

    /// <summary>Reads a calendar from text: lines of tab-separated date <c>YYYY-MM-DD</c>, festival, <c>off</c> or <c>make-up work</c>, and the address of the notice
    /// (may be missing). A first line of names and lines that begin with <c>#</c> are passed over.</summary>
    /// <param name="text">The text, for example of a file.</param>
    /// <exception cref="FormatException">A line is not such a line, or names a day a second time; the message says which line and why.</exception>
    public static WorkingDayCalendar Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new WorkingDayCalendar(ArrangementFile.Read(text));
    }

    /// <summary>This calendar with the days of another; where both name a day, the other's counts.</summary>
    /// <param name="further">For example the next year's notice, or an amendment.</param>
    public WorkingDayCalendar With(WorkingDayCalendar further)
    {
        ArgumentNullException.ThrowIfNull(further);
        return new WorkingDayCalendar(arranged.Values.Concat(further.arranged.Values));
    }

    /// <summary>Whether a day is worked, is off, or is not known.</summary>
    /// <param name="day">The day.</param>
    public WorkingDayStatus StatusOf(CivilDate day)
    {
        if (arranged.TryGetValue(day, out var named)) return named.Status;
        if (!years.Contains(day.Year)) return WorkingDayStatus.Unknown;
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WorkingDayStatus.DayOff : WorkingDayStatus.WorkingDay;
    }

    /// <summary>What a notice says of a day; null when none names it.</summary>
    /// <param name="day">The day.</param>
    public ArrangedDay? Find(CivilDate day) => arranged.TryGetValue(day, out var named) ? named : null;
}
