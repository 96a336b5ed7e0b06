using System;

namespace GovData.Standards;

/// <summary>The check of GB 11643-1999, ISO 7064 MOD 11-2 over 17 digits, which other documents of 18 characters share.</summary>
internal static class IdentityNumberCheck
{
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Why 18 characters are not 17 digits and a digit or X; null when they are.</summary>
    public static Refusal? Characters(RefusalsOf refuse, string text)
    {
        for (var i = 0; i < 17; i++)
            if (!Ascii.IsDigit(text[i])) return refuse.Character(i, text[i], Ascii.Digits, "数字", "a digit");
        return Ascii.IsDigit(text[17]) || text[17] == 'X' ? null : refuse.Character(17, text[17], Ascii.Digits + "X", "数字或大写字母 X", "a digit or an upper-case X");
    }

    /// <summary>Whether the last of 18 characters fits the 17 digits before it.</summary>
    public static bool Fits(string text) => text[17] == CharacterOf(text.AsSpan(0, 17));

    /// <summary>The check character of 17 digits.</summary>
    public static char CharacterOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Weights[i];
        return Character(sum);
    }

    /// <summary>Whether these bytes are 17 digits and their check character.</summary>
    public static bool Fits(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 18) return false;
        var sum = 0;
        uint largest = 0;
        for (var i = 0; i < 17; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            largest = Math.Max(largest, digit);
            sum += (int)digit * Weights[i];
        }
        return largest <= 9 && utf8[17] == Character(sum);
    }

    /// <summary>Whether eight digits, or six of the 20th century, are a day of the calendar.</summary>
    public static bool IsDay(ReadOnlySpan<char> digits)
    {
        Ascii.TryNumber(digits, out var date);
        return IsDay(digits.Length == 6 ? 19_000_000 + date : date);
    }

    /// <summary>Whether <c>YYYYMMDD</c> is a day of the calendar.</summary>
    public static bool IsDay(int date) => CivilDate.IsDay(date / 10000, date / 100 % 100, date % 100);

    private static char Character(int sum) => "10X98765432"[sum % 11];
}
