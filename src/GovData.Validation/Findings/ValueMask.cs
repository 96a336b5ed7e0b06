using System;
using System.Globalization;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Shows a value in a report: short, and without what could name a person.</summary>
internal static class ValueMask
{
    private const int LongestShown = 40;
    private const int LongestCharacter = 4;

    /// <summary>As many digits as a mobile number has; identity and card numbers have more.</summary>
    private const int DigitsOfAPerson = 11;

    private const int MostOfNumber = 3;
    private const int MostOfText = 1;

    /// <summary>
    /// A masked value keeps its length and a quarter of its characters, at most three of a number and one of anything else; of any other value only long runs
    /// of digits are masked, because in a shifted or misnamed column they may be someone's number.
    /// </summary>
    public static string Show(ReadOnlySpan<byte> value, TextForm form, bool isMasked)
    {
        var text = Shorten(value, form, out var isCut);
        return (isMasked ? Mask(text) : MaskNumbers(text)) + (isCut ? "…" : "");
    }

    /// <summary>The name of a column, as it may be shown.</summary>
    public static string Shown(string text) => Show(TextForm.Utf8.Encode(text), TextForm.Utf8, isMasked: false);

    /// <summary>A value in full but for what could name a person.</summary>
    public static string Masked(string text, bool isMasked) => isMasked ? Mask(text) : MaskNumbers(text);

    /// <summary>Whether a text that is not sensitive as such holds what could be someone's number.</summary>
    public static bool HidesIn(string text) => MaskNumbers(text) != text;

    private static string Shorten(ReadOnlySpan<byte> value, TextForm form, out bool isCut)
    {
        var cut = Math.Min(value.Length, LongestCharacter * (LongestShown + 1));
        var text = form.Decode(value.Slice(0, cut));
        var length = Math.Min(text.Length, LongestShown);
        if (length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
        isCut = length < text.Length || cut < value.Length;
        return text.Substring(0, length);
    }

    private static string MaskNumbers(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (end, digits) = RunFrom(text, at);
            if (digits == 0) end++;
            var part = text.Substring(at, end - at);
            shown.Append(digits >= DigitsOfAPerson ? Mask(part) : part);
            at = end;
        }
        return shown.ToString();
    }

    /// <summary>Where a run of digits ends, and how many they are; they may be written in groups, as numbers of telephones and papers are, or be broken over lines in a cell.</summary>
    private static (int End, int Digits) RunFrom(string text, int at)
    {
        var (end, digits) = (at, 0);
        for (var next = at; next < text.Length; next++)
        {
            if (char.IsDigit(text[next])) (end, digits) = (next + 1, digits + 1);
            else if (digits == 0 || !(IsUnseen(text[next]) || text[next] == '-' && end == next)) break;
        }
        return (end, digits);
    }

    /// <summary>What parts no number in two for who reads it: spaces of every kind, line breaks, characters without width.</summary>
    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string Mask(string text) => Masking.Middle(text, Math.Min(IsNumber(text) ? MostOfNumber : MostOfText, text.Length / 4), 0);

    /// <summary>Whether what it begins with are digits, as where a number was given out; the beginning of anything else may be a name, and three characters of it all of the name.</summary>
    private static bool IsNumber(string text) => text.Take(MostOfNumber).All(char.IsDigit);
}
