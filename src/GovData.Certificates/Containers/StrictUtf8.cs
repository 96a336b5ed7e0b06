using System;
using System.Text;

namespace GovData.Certificates;

/// <summary>UTF-8 read strictly.</summary>
internal static class StrictUtf8
{
    public static Encoding Strict { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null when the bytes are no UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (b >= 0x80) return false;
        return true;
    }
}
