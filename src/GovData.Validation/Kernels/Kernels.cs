using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
#if !NET
using GovData.Standards;
#endif

namespace GovData.Validation;

/// <summary>
/// The few loops over raw bytes that decide the speed. <see cref="ScalarLoops"/> is always there and is the oracle;
/// on net10.0 <c>VectorLoops</c> gives the same answers several bytes at a time. Nothing else differs between the targets.
/// </summary>
internal static partial class Kernels
{
    /// <summary>AggressiveOptimization, which netstandard2.0 has no name for: a loop over a file's bytes is compiled once and well, not in steps.</summary>
    public const MethodImplOptions Hot = (MethodImplOptions)512;

    /// <summary>Writes where delimiters, quotes, CR and LF stand in <paramref name="bytes"/> (plus <paramref name="origin"/>); returns how many.</summary>
    /// <remarks><paramref name="positions"/> has room for every byte.</remarks>
    public static int FindStructure(ReadOnlySpan<byte> bytes, int origin, byte delimiter, Span<int> positions) =>
#if NET
        VectorLoops.FindStructure(bytes, origin, delimiter, positions);
#else
        ScalarLoops.FindStructure(bytes, origin, delimiter, positions);
#endif

    /// <summary>Where the first ill-formed UTF-8 sequence begins, or −1; <paramref name="complete"/> ends before a sequence cut off by the end.</summary>
    public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes, out int complete) =>
#if NET
        VectorLoops.FirstInvalidUtf8(bytes, out complete);
#else
        ScalarLoops.FirstInvalidUtf8(bytes, out complete);
#endif

    /// <summary>Whether a NUL byte stands anywhere.</summary>
    public static bool HasNul(ReadOnlySpan<byte> bytes) =>
#if NET
        VectorLoops.HasNul(bytes);
#else
        ScalarLoops.HasNul(bytes);
#endif

    /// <summary>Whether a text begins with a short one: most names have eight to sixteen bytes, which two comparisons cover.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Begins(ReadOnlySpan<byte> text, byte[] with)
    {
        if (with.Length is < 8 or > 16 || text.Length < with.Length) return text.StartsWith(with);
        var last = with.Length - 8;
        return BinaryPrimitives.ReadUInt64LittleEndian(text) == BinaryPrimitives.ReadUInt64LittleEndian(with)
            && BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(last)) == BinaryPrimitives.ReadUInt64LittleEndian(with.AsSpan(last));
    }

    /// <summary>Which of four to sixteen bytes are no digits: a bit for each, the first byte's lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 8)
            return OfEight(BinaryPrimitives.ReadUInt64LittleEndian(text)) | OfEight(BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(text.Length - 8))) << (text.Length - 8);
        return OfFour(BinaryPrimitives.ReadUInt32LittleEndian(text)) | OfFour(BinaryPrimitives.ReadUInt32LittleEndian(text.Slice(text.Length - 4))) << (text.Length - 4);
    }

    /// <summary>How many bits below the lowest that is set; at least one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TrailingZeros(ulong bits) =>
#if NET
        System.Numerics.BitOperations.TrailingZeroCount(bits);
#else
        ScalarLoops.TrailingZeros(bits);
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OfFour(uint text) => OfEight(text | 0x3030_3030_0000_0000ul);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OfEight(ulong text)
    {
        var value = text ^ 0x3030_3030_3030_3030;
        var others = ((value & 0x7f7f_7f7f_7f7f_7f7f) + 0x7676_7676_7676_7676 | value) & 0x8080_8080_8080_8080;
        return (uint)((others >> 7) * 0x0102_0408_1020_4080 >> 56);
    }

    /// <summary>How many characters (Unicode code points) well-formed UTF-8 holds.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> utf8) =>
#if NET
        VectorLoops.CountCharacters(utf8);
#else
        ScalarLoops.CountCharacters(utf8);
#endif

    /// <summary>公民身份号码.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCitizenId(ReadOnlySpan<byte> value) =>
#if NET
        VectorIdentifiers.IsCitizenId(value);
#else
        CitizenId.IsValid(value);
#endif

    /// <summary>统一社会信用代码.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSocialCreditCode(ReadOnlySpan<byte> value) =>
#if NET
        VectorIdentifiers.IsSocialCreditCode(value);
#else
        SocialCreditCode.IsValid(value);
#endif

    /// <summary>How many bytes of a JSON string stand for themselves: up to the first quote, backslash or control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainStringLength(ReadOnlySpan<byte> text) =>
#if NET
        VectorLoops.PlainStringLength(text);
#else
        ScalarLoops.PlainStringLength(text);
#endif

    /// <summary>How many steps ahead memory is asked for.</summary>
    public const int PrefetchDistance = 16;

    /// <summary>Asks for memory that will be needed soon; does nothing where the processor can't be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(void* place)
    {
#if NET
        if (System.Runtime.Intrinsics.X86.Sse.IsSupported) System.Runtime.Intrinsics.X86.Sse.Prefetch0(place);
#endif
    }

    /// <summary>
    /// Says that no wide register is in use any more: as long as one is, be it with zeros by which the runtime has cleared a variable, code
    /// for narrow ones, as that of a digest, is slower on some processors.
    /// </summary>
    public static void ReleaseWideRegisters()
    {
#if NET
        _ = VectorLoops.ReleaseWideRegisters(any: 0);
#endif
    }

    /// <summary>The upper half of a product of 128 bits: spreads a hash evenly over so many places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MultiplyHigh(ulong a, ulong b) =>
#if NET
        Math.BigMul(a, b, out _);
#else
        ScalarLoops.MultiplyHigh(a, b);
#endif
}
