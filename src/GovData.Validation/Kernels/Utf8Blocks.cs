#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GovData.Validation;

/// <summary>
/// Whether bytes are UTF-8, thirty-two at a time without a branch (Keiser and Lemire, Validating UTF-8 in less than one instruction per
/// byte, 2021): three tables, looked up by the nibbles of each two bytes in a row, leave a bit where those two can't follow each other.
/// </summary>
internal static class Utf8Blocks
{
    private const byte TooShort = 1 << 0, TooLong = 1 << 1, Overlong3 = 1 << 2, TooLarge = 1 << 3, Surrogate = 1 << 4, Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6, Overlong4 = 1 << 6, TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;

    private static Vector256<byte> FirstHigh => Twice(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);

    private static Vector256<byte> FirstLow => Twice(
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry,
        Carry | TooLarge, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000 | Surrogate, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000);

    private static Vector256<byte> SecondHigh => Twice(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);

    /// <summary>Whether whole sequences are UTF-8. Only where <see cref="Avx2"/> is.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        Span<byte> edge = stackalloc byte[3 + Vector256<byte>.Count];
        edge.Clear();
        var head = Math.Min(bytes.Length, Vector256<byte>.Count);
        bytes.Slice(0, head).CopyTo(edge.Slice(3));
        var error = Errors(edge, 3, Vector256<byte>.Zero, out _);
        if (bytes.Length >= Vector256<byte>.Count)
        {
            error = Errors(bytes, Vector256<byte>.Count, error, out var judged);
            edge.Clear();
            bytes.Slice(judged - 3).CopyTo(edge);
            error = Errors(edge, 3, error, out _);
        }
        return error == Vector256<byte>.Zero;
    }

    /// <summary>Judges the whole blocks from there on, each by itself and the three bytes before it.</summary>
    [MethodImpl(Kernels.Hot)]
    private static Vector256<byte> Errors(ReadOnlySpan<byte> bytes, int from, Vector256<byte> error, out int judged)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        Vector256<byte> firstHigh = FirstHigh, firstLow = FirstLow, secondHigh = SecondHigh;
        var low = Vector256.Create((byte)0x0F);
        var third = Vector256.Create((byte)(0xE0 - 0x80));
        var fourth = Vector256.Create((byte)(0xF0 - 0x80));
        var i = from;
        for (; i + Vector256<byte>.Count <= bytes.Length; i += Vector256<byte>.Count)
        {
            var here = Vector256.LoadUnsafe(ref first, (nuint)i);
            var before = Vector256.LoadUnsafe(ref first, (nuint)(i - 1));
            var special = Avx2.Shuffle(firstHigh, High(before)) & Avx2.Shuffle(firstLow, before & low) & Avx2.Shuffle(secondHigh, High(here));
            var continued = Avx2.SubtractSaturate(Vector256.LoadUnsafe(ref first, (nuint)(i - 2)), third)
                | Avx2.SubtractSaturate(Vector256.LoadUnsafe(ref first, (nuint)(i - 3)), fourth);
            error |= (continued & Vector256.Create((byte)0x80)) ^ special;
        }
        judged = i;
        return error;

        Vector256<byte> High(Vector256<byte> v) => (v.AsUInt16() >> 4).AsByte() & low;
    }

    private static Vector256<byte> Twice(params ReadOnlySpan<byte> table) => Vector256.Create(Vector128.Create(table));
}
#endif
