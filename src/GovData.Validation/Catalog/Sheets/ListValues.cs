using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Several values in one cell: <c>1;2;9</c>. Read with any of the separators people use; a value that holds one of them stands in quotes.</summary>
internal static class ListValues
{
    private const string Separators = ";；,，、|\n\r";
    private const char Quote = '"';

    /// <summary>The values as one text; null when there are none.</summary>
    public static string? Join(IEnumerable<string>? values)
    {
        var written = (values ?? []).Select(Write).ToArray();
        return written.Length == 0 ? null : string.Join(";", written);
    }

    /// <summary>The values of a cell, blanks round them removed; what is empty without quotes is no value.</summary>
    public static List<string> Split(string text)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == Quote && !isQuoted && IsBlank(value))
            {
                at = ReadQuoted(text, at + 1, value.Clear());
                isQuoted = true;
            }
            else if (Separators.Contains(c))
            {
                Add();
            }
            else if (!isQuoted || !char.IsWhiteSpace(c))
            {
                value.Append(c);
            }
        }
        Add();
        return values;

        void Add()
        {
            if (isQuoted || !IsBlank(value)) values.Add(isQuoted ? value.ToString() : value.ToString().Trim());
            value.Clear();
            isQuoted = false;
        }
    }

    private static string Write(string? value)
    {
        value ??= "";
        var isPlain = value.Length > 0 && value.Trim().Length == value.Length && value[0] != Quote && !value.Any(c => Separators.Contains(c));
        return isPlain ? value : Quote + value.Replace("\"", "\"\"") + Quote;
    }

    /// <summary>Reads up to the closing quote; returns its position, or that of the last character when there is none.</summary>
    private static int ReadQuoted(string text, int at, StringBuilder value)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != Quote) value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == Quote) value.Append(text[at++]);
            else return at;
        }
        return at;
    }

    private static bool IsBlank(StringBuilder value)
    {
        for (var i = 0; i < value.Length; i++)
            if (!char.IsWhiteSpace(value[i])) return false;
        return true;
    }
}
