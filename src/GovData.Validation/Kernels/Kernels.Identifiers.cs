#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GovData.Standards;

namespace GovData.Validation;

internal static partial class Kernels
{
    /// <summary>The same answers as the identifiers of GovData.Standards, all characters of one at a time; those are asked where the processor can't.</summary>
    public static class VectorIdentifiers
    {
        private const int Length = 18;

        private static Vector128<sbyte> CitizenWeights
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4);
        }

        private static Vector128<sbyte> Tens
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1);
        }

        private static Vector128<sbyte> CreditWeights
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30);
        }

        private static Vector128<sbyte> CreditWeightsOfTail
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 28, 1);
        }

        /// <summary>Characters 3 to 8 of a credit code are digits.</summary>
        private static Vector128<byte> CreditLimits
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create((byte)30, 30, 9, 9, 9, 9, 9, 9, 30, 30, 30, 30, 30, 30, 30, 30);
        }

        private static Vector128<byte> LettersAToP
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create((byte)10, 11, 12, 13, 14, 15, 16, 17, 99, 18, 19, 20, 21, 22, 99, 23);
        }

        private static Vector128<byte> LettersQToZ
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create((byte)24, 25, 99, 26, 27, 99, 28, 29, 30, 99, 99, 99, 99, 99, 99, 99);
        }

        [MethodImpl(Hot)]
        public static bool IsCitizenId(ReadOnlySpan<byte> id)
        {
            if (!Ssse3.IsSupported) return CitizenId.IsValid(id);
            if (id.Length != Length) return false;
            var digits = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(id)) - Vector128.Create((byte)'0');
            var last = (uint)(id[16] - '0');
            if (Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)) || last > 9 || id[0] is (byte)'0' or (byte)'9') return false;
            var sum = Vector128.Sum(Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(digits, CitizenWeights), Vector128<short>.One)) + 2 * (int)last;
            if (id[17] != "10X98765432"u8[sum % 11]) return false;
            var pairs = Ssse3.MultiplyAddAdjacent(digits, Tens);
            return DateText.IsDay(100 * pairs[3] + pairs[4], pairs[5], pairs[6]);
        }

        [MethodImpl(Hot)]
        public static bool IsSocialCreditCode(ReadOnlySpan<byte> code)
        {
            if (!Ssse3.IsSupported) return SocialCreditCode.IsValid(code);
            if (code.Length != Length) return false;
            ref var first = ref MemoryMarshal.GetReference(code);
            var head = Worth(Vector128.LoadUnsafe(ref first));
            var tail = Worth(Vector128.LoadUnsafe(ref first, 2));
            if (Vector128.GreaterThanAny(head, CreditLimits) || Vector128.GreaterThanAny(tail, Vector128.Create((byte)30))) return false;
            var sums = Ssse3.MultiplyAddAdjacent(head, CreditWeights) + Ssse3.MultiplyAddAdjacent(tail, CreditWeightsOfTail);
            return Vector128.Sum(Sse2.MultiplyAddAdjacent(sums, Vector128<short>.One)) % 31 == 0;
        }

        /// <summary>What each character of a credit code counts; above 30 where it doesn't belong.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> Worth(Vector128<byte> text)
        {
            var digit = text - Vector128.Create((byte)'0');
            var letter = text - Vector128.Create((byte)'A');
            var letters = Vector128.ConditionalSelect(Vector128.LessThan(letter, Vector128.Create((byte)16)), Ssse3.Shuffle(LettersAToP, letter), Ssse3.Shuffle(LettersQToZ, letter));
            letters |= Vector128.GreaterThan(letter, Vector128.Create((byte)31)) & Vector128.Create((byte)99);
            return Vector128.ConditionalSelect(Vector128.LessThan(digit, Vector128.Create((byte)10)), digit, letters);
        }
    }
}
#endif
