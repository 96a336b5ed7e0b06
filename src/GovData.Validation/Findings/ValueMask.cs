using System;
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

    /// <summary>
    /// A masked value keeps its length and a quarter of its characters, at most three; of any other value only long runs of digits
    /// are masked, because in a shifted or misnamed column they may be someone's number.
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
            var end = at;
            while (end < text.Length && char.IsDigit(text[end])) end++;
            if (end == at) end++;
            var part = text.Substring(at, end - at);
            shown.Append(part.Length >= DigitsOfAPerson ? Mask(part) : part);
            at = end;
        }
        return shown.ToString();
    }

    private static string Mask(string text) => Masking.Middle(text, Math.Min(3, text.Length / 4), 0);
}
