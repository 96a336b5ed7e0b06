using System;
using System.Text;

namespace GovData.Security;

/// <summary>Base64 in one spelling per value: standard or URL-safe alphabet (DSSE v1 demands both), padded, no white space, no stray bits.</summary>
internal static class StrictBase64
{
    private const int Quantum = 4;

    public static byte[]? Decode(string? text)
    {
        if (text is null) return null;
        var standard = text.Replace('-', '+').Replace('_', '/');
        try
        {
            var bytes = Convert.FromBase64String(standard);
            return IsSpelling(Encoding.ASCII.GetBytes(standard.Substring(Math.Max(0, standard.Length - Quantum))), standard.Length, bytes) ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether a text in the standard alphabet is the one spelling of what it was read as.</summary>
    public static bool IsSpelling(ReadOnlySpan<byte> text, byte[] bytes) => IsSpelling(text.Slice(Math.Max(0, text.Length - Quantum)), text.Length, bytes);

    /// <summary>White space shows by the length; bits can be left over only at the end.</summary>
    private static bool IsSpelling(ReadOnlySpan<byte> end, int length, byte[] bytes)
    {
        var last = bytes.Length == 0 ? 0 : (bytes.Length - 1) % 3 + 1;
        return length == (bytes.Length + 2) / 3 * Quantum && end.SequenceEqual(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, bytes.Length - last, last)));
    }
}
