using System.Globalization;

namespace GovData.Client;

/// <summary>What is wrong with a key or id, without quoting it: the first character that cannot stand where it is.</summary>
internal static class OddKey
{
    /// <summary>How it departs from the rule; null when it does not.</summary>
    public static string? Why(string key, int longest)
    {
        if (key.Length > longest) return "has " + Text(key.Length);
        if (!IsLetterOrDigit(key[0])) return "begins with " + Show(key[0]);
        for (var i = 1; i < key.Length; i++)
            if (!IsLetterOrDigit(key[i]) && key[i] is not ('.' or '_' or '~' or '-')) return $"has {Show(key[i])} at place {Text(i + 1)}";
        return null;
    }

    private static string Show(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            : $"'{c}'";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
