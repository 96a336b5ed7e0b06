using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Dates and times in the digits of ASCII.</summary>
internal static class DateText
{
    /// <summary>Whether ten bytes are a day of the calendar as <c>YYYY-MM-DD</c>.</summary>
    [MethodImpl(Kernels.Hot)]
    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        return IsDay(100 * Two(text, 0) + Two(text, 2), Two(text, 5), Two(text, 8));
    }

    /// <summary>Whether the numbers are a day of the calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));

    /// <summary>Whether eight bytes are a time of day as <c>HH:MM:SS</c>.</summary>
    [MethodImpl(Kernels.Hot)]
    public static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length == 8 && text[2] == ':' && text[5] == ':' && Two(text, 0) is >= 0 and < 24 && Two(text, 3) is >= 0 and < 60 && Two(text, 6) is >= 0 and < 60;

    /// <summary>Whether the bytes are a distance from UTC: <c>Z</c> or <c>+08:00</c>.</summary>
    public static bool IsOffset(ReadOnlySpan<byte> text) =>
        text.Length == 1 ? text[0] == 'Z'
        : text.Length == 6 && text[0] is (byte)'+' or (byte)'-' && text[3] == ':' && Two(text, 1) is >= 0 and < 24 && Two(text, 4) is >= 0 and < 60;

    /// <summary>The number of two digits; far below zero when they aren't digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        uint tens = (uint)(text[at] - '0'), ones = (uint)(text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -100_000 : (int)(10 * tens + ones);
    }
}
