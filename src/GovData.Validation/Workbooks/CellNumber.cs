using System;
using System.Globalization;
using System.Text;

namespace GovData.Validation;

/// <summary>The text of a number. A whole number shows every digit the file has; a fraction the 15 significant digits that spreadsheet programs show and export.</summary>
internal static class CellNumber
{
    private const int ExactDigits = 15;
    private const int LongestWhole = 21;

    /// <summary>Takes the text of a cell's number; null when it isn't one.</summary>
    public static string? ToText(ReadOnlySpan<char> stored) =>
        IsShown(stored) ? stored.ToString() : TryParse(stored, out var number) ? ToText(number) : null;

    /// <summary>Whether digits behind the fifteenth, which no spreadsheet program keeps, may have been lost: there are only zeros, or so many that an exponent stands for them.</summary>
    public static bool IsCut(string shown)
    {
        if (shown.IndexOf("E+", StringComparison.Ordinal) > 0) return true;
        if (shown.Length <= ExactDigits) return false;
        for (var i = 0; i < shown.Length; i++)
            if (shown[i] is not (>= '0' and <= '9') || (i >= ExactDigits && shown[i] != '0')) return false;
        return true;
    }

    public static bool TryParse(ReadOnlySpan<char> stored, out double number) =>
        double.TryParse(stored.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsNaN(number) && !double.IsInfinity(number);

    private static string ToText(double number)
    {
        var isWhole = Math.Abs(number) < 1e21 && Math.Floor(number) == number;
        var digits = number.ToString(isWhole ? "R" : "G15", CultureInfo.InvariantCulture);
        return digits is "-0" ? "0" : WithoutExponent(digits);
    }

    /// <summary>Whether the stored text is what is shown: <c>-?digits</c> or <c>-?digits.digits</c> without needless zeros; the fraction no more than 15 digits in all.</summary>
    private static bool IsShown(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] == '-' && !(text.Length == 2 && text[1] == '0')) text = text.Slice(1);
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0) point = i;
            else if (text[i] is not (>= '0' and <= '9')) return false;
        }
        var whole = point < 0 ? text.Length : point;
        if (whole == 0 || whole > 1 && text[0] == '0') return false;
        return point < 0 ? whole <= LongestWhole : text.Length <= ExactDigits + 1 && text[text.Length - 1] is not ('0' or '.');
    }

    /// <summary>Writes <c>4.4E+17</c> out, as long as it has no more than 21 places.</summary>
    private static string WithoutExponent(string digits)
    {
        var e = digits.IndexOf('E');
        if (e < 0) return digits;
        var exponent = int.Parse(digits.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -LongestWhole or >= LongestWhole) return digits;
        var sign = digits[0] == '-' ? "-" : "";
        var mantissa = new StringBuilder(digits, sign.Length, e - sign.Length, 64).Replace(".", "");
        if (exponent < 0) return sign + "0." + new string('0', -exponent - 1) + mantissa;
        if (mantissa.Length <= exponent + 1) return sign + mantissa.Append('0', exponent + 1 - mantissa.Length);
        return sign + mantissa.Insert(exponent + 1, '.');
    }
}
