using System;
using System.Globalization;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Numbers, dates, and dates and times within the bounds an item declares.</summary>
internal static class OrdinalSources
{
    private const int MostDigits = 15;
    private const int UsualDecimals = 2;
    private static readonly CivilDate Start = new(1, 1, 1);

    /// <summary>The source for an item of such a type; null for another type.</summary>
    public static OrdinalSource? For(InformationItem item)
    {
        var (kind, type) = (item.Type.Kind, item.Type);
        if (kind == ItemDataKind.Date) return Dates(item);
        if (kind == ItemDataKind.DateTime) return Times(item);
        if (kind == ItemDataKind.Integer) return Numbers(item, type.Length ?? 9, 0);
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint)
            return Numbers(item, type.Length ?? 9, type.Scale ?? (type.Length is null ? UsualDecimals : 0));
        return null;
    }

    private static OrdinalSource Dates(InformationItem item)
    {
        var low = CivilDate.TryParse(item.Minimum, out var least, out _) ? least : new CivilDate(1990, 1, 1);
        var high = CivilDate.TryParse(item.Maximum, out var most, out _) ? most : Later(low, new CivilDate(2025, 12, 31));
        if (item.Minimum is null && high < low) low = high.AddDays(-3650);
        return new(OrdinalScale.Days, low.DaysSince(Start), high.DaysSince(Start), static days => Start.AddDays((int)days).ToString());
    }

    private static OrdinalSource Times(InformationItem item)
    {
        var low = TryTime(item.Minimum, out var least, roundUp: true) ? least : new DateTime(2000, 1, 1);
        var high = TryTime(item.Maximum, out var most, roundUp: false) ? most : new DateTime(2025, 12, 31, 23, 59, 59);
        if (high < low) (low, high) = item.Minimum is null ? (high.AddDays(-3650), high) : (low, low.AddDays(3650));
        return new(OrdinalScale.Seconds, low.Ticks / TimeSpan.TicksPerSecond, high.Ticks / TimeSpan.TicksPerSecond,
            static seconds => new DateTime(seconds * TimeSpan.TicksPerSecond).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    private static OrdinalSource Numbers(InformationItem item, int digits, int decimals)
    {
        var unit = Power(Math.Min(decimals, MostDigits));
        var most = (long)Power(Math.Min(digits, MostDigits)) - 1;
        var low = TryNumber(item.Minimum, out var least) ? Place(Math.Ceiling(Clamp(least * unit, most))) : 0;
        var high = TryNumber(item.Maximum, out var greatest) ? Place(Math.Floor(Clamp(greatest * unit, most))) : most;
        if (high < low && item.Minimum is null) low = -most;
        return new(OrdinalScale.Units(decimals), low, high, place => (place / unit).ToString("F" + decimals, CultureInfo.InvariantCulture));

        static long Place(decimal value) => (long)value;
    }

    private static decimal Clamp(decimal value, long most) => Math.Max(-most, Math.Min(most, value));

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    private static bool TryNumber(string? text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1e12m;

    /// <summary>Reads a bound; one with a distance from UTC or a fraction is moved inwards by a day, because values are written without either.</summary>
    private static bool TryTime(string? text, out DateTime value, bool roundUp)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out value)) return false;
        if (text!.Length > 19) value = value.AddDays(roundUp ? 1 : -1);
        return true;
    }

    private static CivilDate Later(CivilDate one, CivilDate other) => one > other ? one.AddDays(3650) : other;
}
