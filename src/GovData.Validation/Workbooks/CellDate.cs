using System;
using System.Globalization;

namespace GovData.Validation;

/// <summary>
/// Dates as days since the beginning of the year 1900, or 1904 where the workbook says so. The 1900 system has a day too many, 29 February 1900,
/// and begins with a day 0; both come out as they are shown (<c>1900-02-29</c>, <c>1900-01-00</c>), which no date rule takes for dates.
/// </summary>
internal static class CellDate
{
    private const int SecondsPerDay = 86_400;
    private const int LeapDayThatWasNot = 60;
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    /// <summary><c>YYYY-MM-DD</c>, with a time of day when the format shows one or the number has one; <c>HH:MM:SS</c> for a time alone; null when the number is no date.</summary>
    public static string? ToText(double serial, NumberShape shape, bool is1904)
    {
        if (!(serial >= 0 && serial < 2_958_466)) return null;
        var seconds = (long)Math.Round(serial * SecondsPerDay, MidpointRounding.AwayFromZero);
        var day = (int)(seconds / SecondsPerDay);
        var second = (int)(seconds % SecondsPerDay);
        if (shape == NumberShape.Time && day == 0) return Time(second);
        if (DayOf(day, is1904) is not { } date) return null;
        return second != 0 || shape != NumberShape.Date ? date + " " + Time(second) : date;
    }

    /// <summary>A date written as such (ISO 8601, as cells of the type “d” have it).</summary>
    public static string OfIso(string text, NumberShape shape)
    {
        var t = text.IndexOf('T');
        if (t != 10) return text;
        var end = text.IndexOfAny(['.', 'Z', '+'], t);
        var date = text.Substring(0, t);
        var time = text.Substring(t + 1, (end < 0 ? text.Length : end) - t - 1);
        return time == "00:00:00" && shape is NumberShape.Date or NumberShape.Number ? date : date + " " + time;
    }

    private static string? DayOf(int day, bool is1904)
    {
        if (is1904) return day > (DateTime.MaxValue - Epoch1904).Days ? null : Iso(Epoch1904.AddDays(day));
        if (day == 0) return "1900-01-00";
        if (day == LeapDayThatWasNot) return "1900-02-29";
        return Iso(Epoch1900.AddDays(day < LeapDayThatWasNot ? day + 1 : day));
    }

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(int second) => TimeSpan.FromSeconds(second).ToString("hh':'mm':'ss", CultureInfo.InvariantCulture);
}
