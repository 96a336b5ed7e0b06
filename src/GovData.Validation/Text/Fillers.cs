using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>占位值. Texts that stand where there is no value, as 暂无 or N/A: letters of ASCII in either case.</summary>
internal sealed class Fillers
{
    public static readonly Fillers None = new([], TextForm.Utf8);

    private readonly bool[] marks = new bool[256];
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

    /// <summary>False when a value certainly is no filler: cheap enough to ask of every value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ReadOnlySpan<byte> value) => value.Length <= longest && marks[MarkOf(value)];

    [MethodImpl(Kernels.Hot)]
    public bool Holds(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0 || !MayHold(value)) return false;
        foreach (var text in texts)
            if (IsSame(value, text)) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte MarkOf(ReadOnlySpan<byte> value) => (byte)(Upper(value[0]) + 3 * Upper(value[value.Length - 1]) + 5 * value.Length);

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
