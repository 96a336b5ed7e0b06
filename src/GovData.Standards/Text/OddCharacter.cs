using System;
using System.Globalization;

namespace GovData.Standards;

/// <summary>How a character that does not belong is shown, and what to do about it.</summary>
internal static class OddCharacter
{
    private const int FullWidth = '！' - '!';

    public static (string Chinese, string English) Removal { get; } = ("请删除空格、换行等不可见字符。", "Remove spaces, line ends and other invisible characters.");

    public static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static string Show(char c) => IsInvisible(c) || char.IsSurrogate(c)
        ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
        : c.ToString();

    /// <summary>What leads from a character to one that is allowed.</summary>
    public static (string Chinese, string English) WhatToDo(char c, string allowed)
    {
        if (IsInvisible(c)) return Removal;
        var half = c is >= '！' and <= '～' ? (char)(c - FullWidth) : c;
        var upper = half is >= 'a' and <= 'z' ? (char)(half - 'a' + 'A') : half;
        if (c == upper || allowed.AsSpan().IndexOf(upper) < 0) return ("请对照原件改正。", "Correct it from the original.");
        return allowed.AsSpan().IndexOf(half) >= 0 ? ("请改用半角字符。", "Write it in half width.")
            : c == half ? ("请改为大写字母。", "Write it in upper case.")
            : ("请改为半角大写字母。", "Write it in half width and upper case.");
    }
}
