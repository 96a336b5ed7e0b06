using System;

namespace GovData.Validation;

/// <summary>
/// The few loops over raw bytes that decide the speed. <see cref="Scalar"/> is always there and is the oracle;
/// on net10.0 <c>Vector</c> gives the same answers several bytes at a time. Nothing else differs between the targets.
/// </summary>
internal static partial class Kernels
{
    /// <summary>Writes where delimiters, quotes, CR and LF stand in <paramref name="bytes"/> (plus <paramref name="origin"/>); returns how many.</summary>
    /// <remarks><paramref name="positions"/> has room for every byte.</remarks>
    public static int FindStructure(ReadOnlySpan<byte> bytes, int origin, byte delimiter, Span<int> positions) =>
#if NET
        Vector.FindStructure(bytes, origin, delimiter, positions);
#else
        Scalar.FindStructure(bytes, origin, delimiter, positions);
#endif

    /// <summary>Where the first ill-formed UTF-8 sequence begins, or −1; <paramref name="complete"/> ends before a sequence cut off by the end.</summary>
    public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes, out int complete) =>
#if NET
        Vector.FirstInvalidUtf8(bytes, out complete);
#else
        Scalar.FirstInvalidUtf8(bytes, out complete);
#endif

    /// <summary>How many characters (Unicode code points) well-formed UTF-8 holds.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> utf8) =>
#if NET
        Vector.CountCharacters(utf8);
#else
        Scalar.CountCharacters(utf8);
#endif

    /// <summary>How many steps ahead memory is asked for.</summary>
    public const int PrefetchDistance = 16;

    /// <summary>Asks for memory that will be needed soon; does nothing where the processor can't be asked.</summary>
    public static void Prefetch<T>(ref T place)
        where T : struct
    {
#if NET
        Vector.Prefetch(ref place);
#endif
    }
}
