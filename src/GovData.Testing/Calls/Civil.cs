using System.Globalization;

namespace GovData.Testing;

/// <summary>Civil dates of the center, which keeps China's time. As text they compare in order of time.</summary>
internal static class Civil
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string Day(DateTimeOffset now) => Text(now.ToOffset(China).Date);

    /// <summary>The instant at which a day begins.</summary>
    public static DateTimeOffset Begin(string day) => new(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), China);

    public static int Year(DateTimeOffset now) => now.ToOffset(China).Year;

    /// <summary>So many days later that are not Saturday or Sunday. Public holidays are not counted here: the numbers are policy, and unverified.</summary>
    public static string WorkingDaysAfter(DateTimeOffset now, int days)
    {
        var day = now.ToOffset(China).Date;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }
        return Text(day);
    }

    public static bool Before(string left, string right) => string.CompareOrdinal(left, right) < 0;

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
