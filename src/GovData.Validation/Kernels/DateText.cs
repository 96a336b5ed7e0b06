using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Dates and times in the digits of ASCII.</summary>
internal static class DateText
{
    /// <summary>Whether ten bytes are a day of the calendar as <c>YYYY-MM-DD</c>.</summary>
    [MethodImpl(Kernels.Hot)]
    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10) return false;
        var head = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2d30_302d_3030_3030;
        var tail = (uint)BinaryPrimitives.ReadUInt16LittleEndian(text.Slice(8)) ^ 0x3030;
        if (((head + 0x7f76_767f_7676_7676 | head) & 0x8080_8080_8080_8080) != 0 || ((tail + 0x7676 | tail) & 0x8080) != 0) return false;
        var tens = head * 10 + (head >> 8);
        return IsDay(100 * (int)(tens & 0xff) + (int)(tens >> 16 & 0xff), (int)(tens >> 40 & 0xff), (int)((tail & 0xff) * 10 + (tail >> 8)));
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
