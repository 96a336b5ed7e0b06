using System;

namespace GovData.Standards;

public sealed partial class WorkingDayCalendar
{
    /// <summary>The day that is so many working days after another, which itself does not count; null when a day on the way is not known.</summary>
    /// <param name="start">The day counted from. It need not be worked, nor known.</param>
    /// <param name="count">How many working days; negative counts back; 0 gives <paramref name="start"/> itself.</param>
    public CivilDate? AddWorkingDays(CivilDate start, int count) => Walk(start, count, out _);

    /// <summary>How many working days there are after one day up to and with another; negative when the other is earlier; null when a day between is not known.
    /// It undoes <see cref="AddWorkingDays"/>.</summary>
    /// <param name="start">The day counted from, which itself does not count.</param>
    /// <param name="end">The last day, which counts.</param>
    public int? CountWorkingDays(CivilDate start, CivilDate end)
    {
        var step = start <= end ? 1 : -1;
        var count = 0;
        for (var day = start; day != end;)
        {
            day = day.AddDays(step);
            switch (StatusOf(day))
            {
                case WorkingDayStatus.Unknown: return null;
                case WorkingDayStatus.WorkingDay: count += step; break;
            }
        }
        return count;
    }

    /// <summary>Walks day by day; stops at the first day that is not known and names it.</summary>
    internal CivilDate? Walk(CivilDate start, int count, out CivilDate? unknown)
    {
        unknown = null;
        var day = start;
        for (var left = Math.Abs((long)count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            switch (StatusOf(day))
            {
                case WorkingDayStatus.Unknown:
                    unknown = day;
                    return null;
                case WorkingDayStatus.WorkingDay:
                    left--;
                    break;
            }
        }
        return day;
    }
}
