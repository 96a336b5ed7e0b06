using System;

namespace GovData.Validation;

/// <summary>What an input is that turned out to be no table, by its first bytes. Asked only where nothing can be read of it: a table may begin with anything.</summary>
internal static class OtherContent
{
    private const int Looked = 4096;

    /// <summary>The rule that says what it is; null when it looks like text as any other.</summary>
    public static QualityRule? Of(ReadOnlySpan<byte> start)
    {
        if (EncodingSuspect.OfStart(start) is not null) return null;
        if (start.StartsWith(EncodingSuspect.Utf8Mark)) start = start.Slice(EncodingSuspect.Utf8Mark.Length);
        var text = Trimmed(start);
        if (text.Length > 1 && text[0] == '[' && Trimmed(text.Slice(1)) is { Length: > 0 } inside && inside[0] == '{') return InputRules.JsonArray;
        if (text.Length > 1 && text[0] == '<' && (text[1] is (byte)'!' or (byte)'?' || IsLetter(text[1]))) return InputRules.WebPage;
        return IsBinary(start.Slice(0, Math.Min(start.Length, Looked))) ? InputRules.Binary : null;
    }

    /// <summary>Text of any encoding that is read here has no control characters but tabs and line ends.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return true;
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)) controls++;
        return controls > bytes.Length / 20;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return text.Slice(at);
    }

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;
}
