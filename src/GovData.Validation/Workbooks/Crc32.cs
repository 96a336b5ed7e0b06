using System;

namespace GovData.Validation;

/// <summary>The check value that a ZIP package keeps of each part (PKWARE APPNOTE 4.4.7; ISO 3309), eight bytes at a step. The unpacker doesn't look at it.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = Make();

    /// <summary>The value of bytes that follow those of <paramref name="value"/>; it begins with 0.</summary>
    public static uint Append(uint value, ReadOnlySpan<byte> bytes)
    {
        var crc = ~value;
        for (; bytes.Length >= 8; bytes = bytes.Slice(8))
        {
            var low = crc ^ (bytes[0] | (uint)bytes[1] << 8 | (uint)bytes[2] << 16 | (uint)bytes[3] << 24);
            crc = Table[7 * 256 + (int)(low & 0xFF)] ^ Table[6 * 256 + (int)(low >> 8 & 0xFF)] ^ Table[5 * 256 + (int)(low >> 16 & 0xFF)] ^ Table[4 * 256 + (int)(low >> 24)]
                ^ Table[3 * 256 + bytes[4]] ^ Table[2 * 256 + bytes[5]] ^ Table[256 + bytes[6]] ^ Table[bytes[7]];
        }
        foreach (var b in bytes) crc = crc >> 8 ^ Table[(int)((crc ^ b) & 0xFF)];
        return ~crc;
    }

    private static uint[] Make()
    {
        var table = new uint[8 * 256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = i < 256 ? (uint)i : table[i - 256];
            if (i >= 256) table[i] = crc >> 8 ^ table[(int)(crc & 0xFF)];
            else
            {
                for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ Polynomial;
                table[i] = crc;
            }
        }
        return table;
    }
}
