using System;
using System.Globalization;
using System.Text;

namespace GovData.Validation;

/// <summary>Says what bytes that are not UTF-8 most likely are. Only names a suspect: nothing is ever decoded by guess.</summary>
internal static class EncodingSuspect
{
    /// <summary>The byte order mark U+FEFF in UTF-8.</summary>
    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The same in GB 18030.</summary>
    public static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <summary>Whether text that was declared GB 18030 has characters beyond ASCII, and all are well-formed UTF-8: hardly by chance.</summary>
    public static bool IsRatherUtf8(ReadOnlySpan<byte> bytes)
    {
        var letters = 0;
        foreach (var b in bytes)
            if (b >= 0x80) letters++;
        return letters >= 6 && Kernels.FirstInvalidUtf8(bytes, out _) < 0;
    }

    /// <summary>What the first bytes of a file give away; null when they look like text.</summary>
    public static InputFailureKind? OfStart(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(new byte[] { 0xFF, 0xFE }) || start.StartsWith(new byte[] { 0xFE, 0xFF })) return InputFailureKind.Utf16;
        if (start.StartsWith(new byte[] { 0x50, 0x4B, 3, 4 }) || start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return InputFailureKind.Workbook;
        return null;
    }

    /// <summary>What bytes that aren't UTF-8 look like.</summary>
    public static InputFailureKind OfText(ReadOnlySpan<byte> bytes) => LooksLikeGb18030(bytes) ? InputFailureKind.Gb18030 : InputFailureKind.InvalidUtf8;

    /// <summary>The first bytes as <c>B3 C9 C2 ED</c>.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length && i < 4; i++)
            text.Append(i == 0 ? "" : " ").Append(bytes[i].ToString("X2", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>GB18030 writes a character in two bytes (or four, the second and fourth being digits), the first from 81 to FE.</summary>
    private static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        var characters = 0;
        for (var i = 0; i < bytes.Length && characters < 32; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x80 or 0xFF) return false;
            if (++i == bytes.Length) break;
            if (bytes[i] is < 0x30 or 0x7F or 0xFF or (> 0x39 and < 0x40)) return false;
            if (bytes[i] <= 0x39) i += 2;
            characters++;
        }
        return characters > 0;
    }
}
