using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Certificates;

/// <summary>Strings of a PDF (ISO 32000-1, 7.3.4 and 7.9.2).</summary>
internal static class PdfStrings
{
    /// <summary>The bytes of a string in hexadecimal; white space in it does not count, a last odd digit stands for itself and a zero.</summary>
    public static byte[] Hex(byte[] bytes, int start, int end)
    {
        var value = new byte[(end - start + 1) / 2];
        var digits = 0;
        for (var i = start; i < end; i++)
        {
            if (PdfCharacters.IsSpace(bytes[i])) continue;
            var digit = PdfCharacters.Hex(bytes[i]);
            if (digit < 0) throw new FormatException("A hexadecimal digit is expected.");
            value[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
            digits++;
        }
        Array.Resize(ref value, (digits + 1) / 2);
        return value;
    }

    /// <summary>The bytes of a string in parentheses, its escapes undone.</summary>
    public static byte[] Literal(byte[] bytes, int start, int end)
    {
        var value = new List<byte>(Math.Min(end - start, 4096));
        for (var i = start; i < end; i++)
        {
            if (bytes[i] != '\\' || i + 1 >= end) value.Add(bytes[i]);
            else i = Escape(bytes, i + 1, end, value);
        }
        return [.. value];
    }

    /// <summary>The text of a string: UTF-16 or UTF-8 where it begins with their mark, else one character a byte.</summary>
    public static string Text(byte[] bytes) =>
        StartsWith(bytes, 0xFE, 0xFF) ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : StartsWith(bytes, 0xFF, 0xFE) ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
        : StartsWith(bytes, 0xEF, 0xBB, 0xBF) ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : Latin(bytes);

    private static bool StartsWith(byte[] bytes, params byte[] mark) => bytes.AsSpan().StartsWith(mark);

    private static string Latin(byte[] bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++) text[i] = (char)bytes[i];
        return new(text);
    }

    private static int Escape(byte[] bytes, int at, int end, List<byte> value)
    {
        int one = bytes[at];
        if (one is >= '0' and <= '7')
        {
            var code = 0;
            var stop = Math.Min(end, at + 3);
            for (; at < stop && bytes[at] is >= (byte)'0' and <= (byte)'7'; at++) code = (code << 3) | (bytes[at] - '0');
            value.Add((byte)code);
            return at - 1;
        }
        if (one is 13 or 10) return one == 13 && at + 1 < end && bytes[at + 1] == 10 ? at + 1 : at;
        value.Add((byte)(one switch { 'n' => 10, 'r' => 13, 't' => 9, 'b' => 8, 'f' => 12, _ => one }));
        return at;
    }
}
