using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Dates and times in the digits of ASCII.</summary>
internal static class DateText
{
    private const ulong DayForm = 0x3030_2D30_302D_3030;
    private const ulong TimeForm = 0x3030_3A30_303A_3030;

    /// <summary>What lifts a byte to 0x80 when it is above nine, and where the form has a sign, when it is any but that.</summary>
    private const ulong NoDigit = 0x7676_7F76_767F_7676;

    /// <summary>Whether ten bytes are a day of the calendar as <c>YYYY-MM-DD</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || !TryTwos(BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(2)), DayForm, out var twos)) return false;
        return IsDay(100 * Two(text, 0) + (byte)twos, (byte)(twos >> 24), (byte)(twos >> 48));
    }

    /// <summary>Whether the numbers are a day of the calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));

    /// <summary>Whether eight bytes are a time of day as <c>HH:MM:SS</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length == 8 && TryTwos(BinaryPrimitives.ReadUInt64LittleEndian(text), TimeForm, out var twos) && (byte)twos < 24 && (byte)(twos >> 24) < 60 && (byte)(twos >> 48) < 60;

    /// <summary>Whether the bytes are a distance from UTC: <c>Z</c> or <c>+08:00</c>.</summary>
    public static bool IsOffset(ReadOnlySpan<byte> text) =>
        text.Length == 1 ? text[0] == 'Z'
        : text.Length == 6 && text[0] is (byte)'+' or (byte)'-' && text[3] == ':' && Two(text, 1) is >= 0 and < 24 && Two(text, 4) is >= 0 and < 60;

    /// <summary>Reads eight bytes of the form <c>00-00-00</c>, all at once; of the result the bytes 0, 3 and 6 are the three numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTwos(ulong text, ulong form, out ulong twos)
    {
        var digits = text ^ form;
        twos = 10 * digits + (digits >> 8);
        return (((digits & 0x7F7F_7F7F_7F7F_7F7F) + NoDigit | digits) & 0x8080_8080_8080_8080) == 0;
    }

    /// <summary>The number of two digits; far below zero when they aren't digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        uint tens = (uint)(text[at] - '0'), ones = (uint)(text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -100_000 : (int)(10 * tens + ones);
    }
}
