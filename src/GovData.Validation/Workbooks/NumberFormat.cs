using System;

namespace GovData.Validation;

/// <summary>What a number format shows a number as.</summary>
internal enum NumberShape : byte
{
    Number,
    Date,
    DateTime,
    Time,
}

/// <summary>
/// Tells date formats from number formats. Letters count only where they are codes: not in quotes, not after a backslash, not in brackets
/// (<c>[Red]</c>), and not in a format with places for digits (<c>0 "d"</c>, <c>#,##0.00 USD</c>).
/// </summary>
internal static class NumberFormat
{
    /// <summary>A built-in format. Those from 27 on depend on the language of the program that wrote them; here they are the Chinese ones.</summary>
    public static NumberShape OfBuiltIn(int id) => id switch
    {
        14 or 15 or 16 or 17 => NumberShape.Date,
        22 => NumberShape.DateTime,
        18 or 19 or 20 or 21 or 45 or 47 => NumberShape.Time,
        27 or 28 or 29 or 30 or 31 or 36 or 50 or 51 or 52 or 53 or 54 or 57 or 58 => NumberShape.Date,
        32 or 33 or 34 or 35 or 55 or 56 => NumberShape.Time,
        _ => NumberShape.Number,
    };

    /// <summary>A format by its code; its first section is that of positive numbers, and so of dates. Elapsed time (<c>[h]:mm</c>) is a number.</summary>
    public static NumberShape OfCode(string code)
    {
        bool date = false, time = false, month = false, afterHour = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '[':
                    if (IsElapsed(code, i)) return NumberShape.Number;
                    i = EndOf(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'G' or 'g' when string.Compare(code, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0:
                    return NumberShape.Number;
                case 'A' or 'a' when Length(code, i) is > 0 and var marker:
                    time = true;
                    i += marker - 1;
                    break;
                case 'a' when string.CompareOrdinal(code, i, "aaa", 0, 3) == 0:
                    date = true;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    return NumberShape.Number;
                case '#' or '?' or '@':
                    return NumberShape.Number;
                case '0' when !time || i == 0 || code[i - 1] is not ('.' or '0'):
                    return NumberShape.Number;
                case 'y' or 'Y' or 'd' or 'D' or 'e' or 'E' or 'g' or 'G' or 'b' or 'B':
                    date = true;
                    afterHour = false;
                    break;
                case 'm' or 'M':
                    if (afterHour) time = true;
                    else month = true;
                    afterHour = false;
                    while (i + 1 < code.Length && code[i + 1] is 'm' or 'M') i++;
                    break;
                case 'h' or 'H':
                    time = afterHour = true;
                    break;
                case 's' or 'S':
                    time = true;
                    afterHour = false;
                    if (month && !date) month = false;
                    break;
            }
        }
        date |= month;
        return date ? time ? NumberShape.DateTime : NumberShape.Date : time ? NumberShape.Time : NumberShape.Number;
    }

    /// <summary>How long the marker of the half of the day is; 0 = there is none.</summary>
    private static int Length(string code, int at) =>
        string.Compare(code, at, "AM/PM", 0, 5, StringComparison.OrdinalIgnoreCase) == 0 ? 5 : string.Compare(code, at, "A/P", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 ? 3 : 0;

    private static int EndOf(string code, int from, char end)
    {
        var at = code.IndexOf(end, from + 1);
        return at < 0 ? code.Length : at;
    }

    private static bool IsElapsed(string code, int bracket)
    {
        var end = EndOf(code, bracket, ']');
        for (var i = bracket + 1; i < end; i++)
            if (code[i] is not ('h' or 'H' or 'm' or 'M' or 's' or 'S')) return false;
        return end > bracket + 1 && end < code.Length;
    }
}
