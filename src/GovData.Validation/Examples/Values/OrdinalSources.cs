using System;
using System.Globalization;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Numbers, dates, and dates and times within the bounds an item declares. Bounds that say nothing are passed over.</summary>
internal static class OrdinalSources
{
    private const int MostDigits = 15;
    private const int UsualDigits = 9;
    private const int UsualDecimals = 2;
    private const int UsualStretch = 3650;
    private const int LengthOfTime = 19;
    private const long SecondsOfDay = 86_400;
    private const decimal MostRead = 1e12m;
    private static readonly CivilDate Start = new(1, 1, 1);

    /// <summary>The source for an item of such a type; null for another type.</summary>
    public static OrdinalSource? For(InformationItem item)
    {
        var (minimum, maximum) = HasReadableBounds(item) ? (item.Minimum, item.Maximum) : (null, null);
        var (kind, type) = (item.Type.Kind, item.Type);
        if (kind == ItemDataKind.Date) return Days(minimum, maximum);
        if (kind == ItemDataKind.DateTime) return Seconds(minimum, maximum);
        return IsNumber(kind) ? Numbers(minimum, maximum, type.Length ?? UsualDigits, DecimalsOf(item)) : null;
    }

    /// <summary>Whether the bounds of an item are values of its type, and in order.</summary>
    public static bool HasReadableBounds(InformationItem item)
    {
        var kind = item.Type.Kind;
        bool IsBound(string? text) => string.IsNullOrWhiteSpace(text) || (IsNumber(kind) ? AmountOf(text) is not null : SecondOf(text, isLeast: true) is not null);
        if (!IsNumber(kind) && kind != ItemDataKind.Date && kind != ItemDataKind.DateTime) return false;
        if (!IsBound(item.Minimum) || !IsBound(item.Maximum)) return false;
        if (IsNumber(kind)) return !(AmountOf(item.Minimum) > AmountOf(item.Maximum));
        return !(SecondOf(item.Minimum, isLeast: true) > SecondOf(item.Maximum, isLeast: false));
    }

    private static bool IsNumber(ItemDataKind kind) =>
        kind == ItemDataKind.Integer || kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint;

    private static int DecimalsOf(InformationItem item) =>
        item.Type.Kind == ItemDataKind.Integer ? 0 : item.Type.Scale ?? (item.Type.Length is null ? UsualDecimals : 0);

    private static OrdinalSource Days(string? minimum, string? maximum)
    {
        var (least, most) = (DayOf(minimum, isLeast: true), DayOf(maximum, isLeast: false));
        var (low, high) = Bounds(least, most, DaysOf(1990, 1, 1), DaysOf(2025, 12, 31), UsualStretch);
        return new(OrdinalScale.Days, low, high, static days => Start.AddDays((int)days).ToString()) { HasLow = least is not null, HasHigh = most is not null, Room = DaysOf(9999, 12, 31) };
    }

    private static OrdinalSource Seconds(string? minimum, string? maximum)
    {
        var (least, most) = (SecondOf(minimum, isLeast: true), SecondOf(maximum, isLeast: false));
        var (low, high) = Bounds(least, most, SecondsOfDay * DaysOf(2000, 1, 1), SecondsOfDay * DaysOf(2025, 12, 31), SecondsOfDay * UsualStretch);
        return new(OrdinalScale.Seconds, low, high, static seconds => new DateTime(seconds * TimeSpan.TicksPerSecond).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
        {
            HasLow = least is not null,
            HasHigh = most is not null,
            Room = SecondsOfDay * DaysOf(9999, 12, 31),
        };
    }

    private static OrdinalSource Numbers(string? minimum, string? maximum, int digits, int decimals)
    {
        var scale = OrdinalScale.Units(Math.Min(decimals, MostDigits));
        var room = (long)OrdinalScale.Units(Math.Min(digits, MostDigits)).PlacesOfOne - 1;
        var (least, most) = (AmountOf(minimum) * scale.PlacesOfOne, AmountOf(maximum) * scale.PlacesOfOne);
        var low = least is { } above ? (long)Math.Ceiling(Math.Max(-room, Math.Min(room, above))) : most < 0 ? -room : 0;
        var high = most is { } below ? (long)Math.Floor(Math.Max(-room, Math.Min(room, below))) : room;
        return new(scale, low, high, place => (place / scale.PlacesOfOne).ToString("F" + scale.Decimals, CultureInfo.InvariantCulture)) { HasLow = least is not null, HasHigh = most is not null, Room = room };
    }

    /// <summary>The bounds given, and for one that is not given the usual one, or one not far off where that is beyond the other.</summary>
    private static (long Low, long High) Bounds(long? low, long? high, long usualLow, long usualHigh, long stretch) =>
        (low ?? (high < usualLow ? high.Value - stretch : usualLow), high ?? (low > usualHigh ? low.Value + stretch : usualHigh));

    private static long DaysOf(int year, int month, int day) => new CivilDate(year, month, day).DaysSince(Start);

    private static long? DayOf(string? text, bool isLeast)
    {
        text = text?.Trim();
        if (CivilDate.TryParse(text, out var day, out _)) return day.DaysSince(Start);
        return SecondOf(text, isLeast) is { } second ? (isLeast ? second + SecondsOfDay - 1 : second) / SecondsOfDay : null;
    }

    /// <summary>A bound in seconds; one with a distance from UTC or a fraction is moved inwards by a day, because values are written without either.</summary>
    private static long? SecondOf(string? text, bool isLeast)
    {
        text = text?.Trim();
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)) return null;
        var seconds = time.Ticks / TimeSpan.TicksPerSecond;
        if (text!.Length > LengthOfTime) return seconds + (isLeast ? SecondsOfDay : -SecondsOfDay);
        return text.Length < LengthOfTime && !isLeast ? seconds + SecondsOfDay - 1 : seconds;
    }

    private static decimal? AmountOf(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < MostRead ? value : null;
}
