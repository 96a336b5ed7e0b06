using System.Globalization;

namespace GovData.Validation;

/// <summary>References to cells as written in a sheet: <c>AB12</c>.</summary>
internal static class CellReference
{
    /// <summary>The column of a reference, from 0; −1 when it isn't one.</summary>
    public static int Column(string reference)
    {
        var column = 0;
        var i = 0;
        for (; i < reference.Length && i < 4 && Letter(reference[i]) is > 0 and var letter; i++) column = column * 26 + letter;
        return i is 0 or > 3 || !IsRow(reference, i) ? -1 : column - 1;
    }

    /// <summary>The row of a reference, from 1; 0 when it has none.</summary>
    public static int Row(string reference)
    {
        var i = 0;
        while (i < reference.Length && Letter(reference[i]) > 0) i++;
        return int.TryParse(reference.Substring(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
    }

    /// <summary>Splits <c>A1:B2</c>, or <c>A1</c> alone; false when it isn't a range of cells.</summary>
    public static bool TryRange(string? text, out (int Row, int Column) first, out (int Row, int Column) last)
    {
        var colon = text?.IndexOf(':') ?? -1;
        var (from, to) = text is null ? ("", "") : colon < 0 ? (text, text) : (text.Substring(0, colon), text.Substring(colon + 1));
        first = (Row(from), Column(from));
        last = (Row(to), Column(to));
        return first.Row > 0 && first.Column >= 0 && last.Row >= first.Row && last.Column >= first.Column;
    }

    public static string Of(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = "";
        for (column++; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>Whether a number from 1 stands from here to the end.</summary>
    private static bool IsRow(string reference, int at)
    {
        if (at == reference.Length || reference[at] == '0') return false;
        for (; at < reference.Length; at++)
            if (reference[at] is < '0' or > '9') return false;
        return true;
    }

    private static int Letter(char c) => c is >= 'A' and <= 'Z' ? c - 'A' + 1 : c is >= 'a' and <= 'z' ? c - 'a' + 1 : 0;
}
