#if NET
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace GovData.Validation;

internal static partial class Kernels
{
    /// <summary>Sixty-four bytes at a time; falls back to <see cref="ScalarLoops"/> for the rest and to say where.</summary>
    public static class VectorLoops
    {
        [MethodImpl(Hot)]
        public static int FindStructure(ReadOnlySpan<byte> bytes, int origin, byte delimiter, Span<int> positions)
        {
            ref var first = ref MemoryMarshal.GetReference(bytes);
            ref var next = ref MemoryMarshal.GetReference(positions);
            var i = 0;
            for (; i + 64 <= bytes.Length; i += 64)
            {
                var mask = StructureMask(ref Unsafe.Add(ref first, i), delimiter);
                var found = BitOperations.PopCount(mask);
                for (var written = 0; written < found; written += 4)
                {
                    ref var four = ref Unsafe.Add(ref next, written);
                    four = origin + i + BitOperations.TrailingZeroCount(mask);
                    mask &= mask - 1;
                    Unsafe.Add(ref four, 1) = origin + i + BitOperations.TrailingZeroCount(mask);
                    mask &= mask - 1;
                    Unsafe.Add(ref four, 2) = origin + i + BitOperations.TrailingZeroCount(mask);
                    mask &= mask - 1;
                    Unsafe.Add(ref four, 3) = origin + i + BitOperations.TrailingZeroCount(mask);
                    mask &= mask - 1;
                }
                next = ref Unsafe.Add(ref next, found);
            }
            var count = (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(positions), ref next) / sizeof(int));
            return count + ScalarLoops.FindStructure(bytes[i..], origin + i, delimiter, positions[count..]);
        }

        public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes, out int complete)
        {
            var whole = WholeSequences(bytes);
            if (!IsValidUtf8(bytes[..whole])) return ScalarLoops.FirstInvalidUtf8(bytes, out complete);
            var invalid = ScalarLoops.FirstInvalidUtf8(bytes[whole..], out complete);
            complete += whole;
            return invalid < 0 ? -1 : whole + invalid;
        }

        /// <summary>The least of all bytes: a NUL is seldom there, so nothing is asked until the end.</summary>
        [MethodImpl(Hot)]
        public static bool HasNul(ReadOnlySpan<byte> bytes)
        {
            ref var first = ref MemoryMarshal.GetReference(bytes);
            Vector256<byte> least = Vector256<byte>.AllBitsSet, other = Vector256<byte>.AllBitsSet;
            var i = 0;
            for (; i + 64 <= bytes.Length; i += 64)
            {
                least = Vector256.Min(least, Vector256.LoadUnsafe(ref first, (nuint)i));
                other = Vector256.Min(other, Vector256.LoadUnsafe(ref first, (nuint)(i + 32)));
            }
            return Vector256.EqualsAny(Vector256.Min(least, other), Vector256<byte>.Zero) || ScalarLoops.HasNul(bytes[i..]);
        }

        /// <summary>A method with a wide vector ends with VZEROUPPER, for which there is no other word.</summary>
        [MethodImpl(Hot | MethodImplOptions.NoInlining)]
        public static uint ReleaseWideRegisters(byte any) => Vector256.Create(any).ExtractMostSignificantBits();

        [MethodImpl(Hot)]
        public static int CountCharacters(ReadOnlySpan<byte> utf8)
        {
            ref var first = ref MemoryMarshal.GetReference(utf8);
            int i = 0, count = 0;
            for (; i + Vector256<byte>.Count <= utf8.Length; i += Vector256<byte>.Count)
                count += BitOperations.PopCount(StartMask(ref Unsafe.Add(ref first, i)));
            if (i == utf8.Length) return count;
            if (i == 0) return ScalarLoops.CountCharacters(utf8);
            var seen = Vector256<byte>.Count - (utf8.Length - i);
            return count + BitOperations.PopCount(StartMask(ref Unsafe.Add(ref first, i - seen)) >> seen);
        }

        [MethodImpl(Hot)]
        public static int PlainStringLength(ReadOnlySpan<byte> text)
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            for (var i = 0; i + Vector128<byte>.Count <= text.Length; i += Vector128<byte>.Count)
            {
                var v = Vector128.LoadUnsafe(ref first, (nuint)i);
                var ends = Vector128.Equals(v, Vector128.Create((byte)'"')) | Vector128.Equals(v, Vector128.Create((byte)'\\')) | Vector128.LessThan(v, Vector128.Create((byte)' '));
                if (ends != Vector128<byte>.Zero) return i + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            }
            var whole = text.Length & ~(Vector128<byte>.Count - 1);
            return whole + ScalarLoops.PlainStringLength(text[whole..]);
        }

        private static bool IsValidUtf8(ReadOnlySpan<byte> bytes) => Avx2.IsSupported ? Utf8Blocks.IsValid(bytes) : Utf8.IsValid(bytes);

        /// <summary>Length without the last sequence when the end may have cut it.</summary>
        private static int WholeSequences(ReadOnlySpan<byte> bytes)
        {
            for (var back = 1; back <= 3 && back <= bytes.Length; back++)
            {
                var b = bytes[^back];
                if (b < 0x80) break;
                if (b >= 0xC0) return bytes.Length - back;
            }
            return bytes.Length;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint StartMask(ref byte at) =>
            Vector256.GreaterThan(Vector256.LoadUnsafe(ref at).AsSByte(), Vector256.Create((sbyte)-65)).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong StructureMask(ref byte at, byte delimiter) => Vector512.IsHardwareAccelerated
            ? Whole(Vector512.LoadUnsafe(ref at), delimiter)
            : Half(Vector256.LoadUnsafe(ref at), delimiter) | (ulong)Half(Vector256.LoadUnsafe(ref at, 32), delimiter) << 32;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Whole(Vector512<byte> v, byte delimiter) =>
            (Vector512.Equals(v, Vector512.Create(delimiter)) | Vector512.Equals(v, Vector512.Create((byte)'"'))
                | Vector512.Equals(v, Vector512.Create((byte)'\n')) | Vector512.Equals(v, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Half(Vector256<byte> v, byte delimiter) =>
            (Vector256.Equals(v, Vector256.Create(delimiter)) | Vector256.Equals(v, Vector256.Create((byte)'"'))
                | Vector256.Equals(v, Vector256.Create((byte)'\n')) | Vector256.Equals(v, Vector256.Create((byte)'\r'))).ExtractMostSignificantBits();
    }
}
#endif
