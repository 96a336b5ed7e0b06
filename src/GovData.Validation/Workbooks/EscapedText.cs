using System;
using System.Globalization;
using System.Text;

namespace GovData.Validation;

/// <summary>Characters that XML can't hold, or would change, are written <c>_x000D_</c> in a workbook; a text that only looks so has its underscore written <c>_x005F_</c>.</summary>
internal static class EscapedText
{
    /// <summary>What spreadsheet programs take in one cell.</summary>
    public const int LongestCell = 32_767;
    private const int Length = 7;

    /// <summary>Undoes the escapes in place; returns the new length.</summary>
    public static int Decode(char[] chars, int length)
    {
        var text = chars.AsSpan(0, length);
        var from = text.IndexOf("_x".AsSpan());
        if (from < 0) return length;
        var to = from;
        while (from < length)
        {
            if (IsEscape(text.Slice(from), out var value))
            {
                text[to++] = value;
                from += Length;
            }
            else
            {
                text[to++] = text[from++];
            }
        }
        return to;
    }

    /// <summary>The text as it is written into a cell: escaped, without broken surrogate pairs, and cut where a cell ends.</summary>
    public static string Encode(string text, int longest = LongestCell)
    {
        if (text.Length > longest) text = text.Substring(0, longest - (char.IsHighSurrogate(text[longest - 2]) ? 2 : 1)) + "…";
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isPlain = isPair || !MustEscape(text, i);
            if (!isPlain) escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (isPlain) escaped?.Append(text, i, isPair ? 2 : 1);
            else if (char.IsSurrogate(text[i])) escaped!.Append('\uFFFD');
            else escaped!.Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            if (isPair) i++;
        }
        return escaped?.ToString() ?? text;
    }

    private static bool MustEscape(string text, int i) => text[i] switch
    {
        '\t' or '\n' => false,
        < ' ' or '\uFFFE' or '\uFFFF' => true,
        '_' => IsEscape(text.AsSpan(i), out _),
        var c => char.IsSurrogate(c),
    };

    private static bool IsEscape(ReadOnlySpan<char> text, out char value)
    {
        var number = 0;
        value = default;
        if (text.Length < Length || text[0] != '_' || text[1] != 'x' || text[6] != '_') return false;
        for (var i = 2; i < 6; i++)
        {
            var digit = text[i] switch { >= '0' and <= '9' => text[i] - '0', >= 'A' and <= 'F' => text[i] - 'A' + 10, >= 'a' and <= 'f' => text[i] - 'a' + 10, _ => -1 };
            if (digit < 0) return false;
            number = number * 16 + digit;
        }
        value = (char)number;
        return true;
    }
}
