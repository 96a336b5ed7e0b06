using System;

namespace GovData.Standards;

/// <summary>Digits by hand, because cultures differ in theirs.</summary>
internal static class Ascii
{
    public const string Digits = "0123456789";

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool AreDigits(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
            if ((uint)(c - '0') > 9) return false;
        return true;
    }

    public static bool AreCapitals(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
            if (c is < (byte)'A' or > (byte)'Z') return false;
        return true;
    }

    public static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (!IsDigit(c)) return false;
            number = number * 10 + (c - '0');
        }
        return true;
    }

    public static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if ((uint)(c - '0') > 9) return false;
            number = number * 10 + (c - '0');
        }
        return true;
    }

    public static void WriteNumber(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (char)('0' + number % 10);
    }
}
