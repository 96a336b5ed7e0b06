using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

internal static partial class Kernels
{
    /// <summary>Pointers of four-byte characters: the first of the supplementary planes, and how many there are in the basic one (GB 18030-2022, also WHATWG Encoding, 10.2).</summary>
    private const int SupplementaryFirst = 189_000, SupplementaryLast = 1_237_575, BasicLast = 39_419;

    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>Where the first ill-formed GB 18030 sequence begins, or −1; <paramref name="complete"/> ends before a sequence cut off by the end.</summary>
    [MethodImpl(Hot)]
    public static int FirstInvalidGb18030(ReadOnlySpan<byte> bytes, out int complete)
    {
        var i = 0;
        while (i < bytes.Length)
        {
            if (i + 8 <= bytes.Length)
            {
                var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i));
                if ((eight & HighBits) == 0 || IsFourOfTwoBytes(eight))
                {
                    i += 8;
                    continue;
                }
                i += TrailingZeros(eight & HighBits) >> 3;
            }
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            if (i + 1 < bytes.Length && bytes[i] is >= 0x81 and <= 0xFE && bytes[i + 1] is >= 0x40 and not 0x7F and not 0xFF)
            {
                i += 2;
                continue;
            }
            var length = Gb18030Length(bytes.Slice(i));
            if (length < 0) break;
            if (length == 0)
            {
                complete = i;
                return i;
            }
            i += length;
        }
        complete = i;
        return -1;
    }

    /// <summary>How many characters well-formed GB 18030 holds.</summary>
    [MethodImpl(Hot)]
    public static int CountGb18030Characters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; count++)
            i += text[i] < 0x80 ? 1 : i + 1 < text.Length && text[i + 1] <= 0x39 ? 4 : 2;
        return count;
    }

    /// <summary>Whether these are four characters of two bytes each, none of them below 0x80: certainly well-formed where no byte is 0x80 or 0xFF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFourOfTwoBytes(ulong eight) => (eight & HighBits) == HighBits && !HasZero(eight ^ HighBits) && !HasZero(~eight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasZero(ulong bytes) => (bytes - 0x0101_0101_0101_0101 & ~bytes & HighBits) != 0;

    /// <summary>Bytes of the well-formed sequence that begins here with a lead byte; 0 = ill-formed, −1 = well-formed so far but cut off.</summary>
    private static int Gb18030Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] is 0x80 or 0xFF) return 0;
        if (bytes.Length < 2) return -1;
        if (bytes[1] is >= 0x40 and not 0x7F and not 0xFF) return 2;
        if (bytes[1] is < 0x30 or > 0x39) return 0;
        if (bytes.Length < 3) return -1;
        if (bytes[2] is < 0x81 or > 0xFE) return 0;
        if (bytes.Length < 4) return -1;
        if (bytes[3] is < 0x30 or > 0x39) return 0;
        var pointer = (((bytes[0] - 0x81) * 10 + (bytes[1] - 0x30)) * 126 + (bytes[2] - 0x81)) * 10 + (bytes[3] - 0x30);
        return pointer is <= BasicLast or (>= SupplementaryFirst and <= SupplementaryLast) ? 4 : 0;
    }
}
