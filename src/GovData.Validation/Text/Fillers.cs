using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>占位值. Texts that stand where there is no value, as 暂无 or N/A: letters of ASCII in either case.</summary>
internal sealed class Fillers
{
    public static readonly Fillers None = new([], TextForm.Utf8);

    private const int Marks = 1 << 12;

    private readonly bool[] marks = new bool[Marks];
    private readonly byte[][] texts;
    private readonly int longest;

    public Fillers(IEnumerable<string> fillers, TextForm form)
    {
        texts = [.. fillers.Where(filler => !string.IsNullOrWhiteSpace(filler)).Select(filler => form.Encode(filler.Trim()))];
        foreach (var text in texts)
        {
            longest = Math.Max(longest, text.Length);
            marks[MarkOf(text)] = true;
        }
    }

    /// <summary>Whether a value is one of them: what the marks of its length, its ends and its middle rule out, nearly every value, is not compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(ReadOnlySpan<byte> value) => (uint)(value.Length - 1) < (uint)longest && marks[MarkOf(value)] && IsAny(value);

    [MethodImpl(Kernels.Hot)]
    private bool IsAny(ReadOnlySpan<byte> value)
    {
        foreach (var text in texts)
            if (IsSame(value, text)) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MarkOf(ReadOnlySpan<byte> value) =>
        (31 * (31 * (31 * Upper(value[0]) + Upper(value[value.Length / 2])) + Upper(value[value.Length - 1])) + value.Length) & (Marks - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(ReadOnlySpan<byte> value, byte[] text)
    {
        if (value.Length != text.Length) return false;
        for (var i = 0; i < text.Length; i++)
            if (Upper(value[i]) != Upper(text[i])) return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Upper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;
}
