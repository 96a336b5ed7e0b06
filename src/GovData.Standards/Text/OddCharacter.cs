using System.Globalization;

namespace GovData.Standards;

/// <summary>How a character that does not belong is shown, and what to do about it.</summary>
internal static class OddCharacter
{
    public static string Show(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            : c.ToString();

    public static (string Chinese, string English) WhatToDo(char c) => c switch
    {
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format =>
            ("请删除空格、换行等不可见字符。", "Remove spaces, line ends and other invisible characters."),
        >= '！' and <= '～' => ("请改用半角字符。", "Write it in half width."),
        >= 'a' and <= 'z' => ("请改为大写字母。", "Write it in upper case."),
        _ => ("请对照原件改正。", "Correct it from the original."),
    };
}
