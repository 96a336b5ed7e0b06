using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

internal static partial class Kernels
{
    /// <summary>One byte at a time, on every target.</summary>
    public static class ScalarLoops
    {
        [MethodImpl(Hot)]
        public static int FindStructure(ReadOnlySpan<byte> bytes, int origin, byte delimiter, Span<int> positions)
        {
            var count = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                var b = bytes[i];
                if (b == delimiter || b is (byte)'"' or (byte)'\n' or (byte)'\r') positions[count++] = origin + i;
            }
            return count;
        }

        [MethodImpl(Hot)]
        public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes, out int complete)
        {
            var i = 0;
            while (i < bytes.Length)
            {
                if (bytes.Length - i >= 8 && (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i)) & 0x8080808080808080) == 0)
                {
                    i += 8;
                    continue;
                }
                var length = SequenceLength(bytes.Slice(i));
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

        public static bool HasNul(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)0) >= 0;

        [MethodImpl(Hot)]
        public static int CountCharacters(ReadOnlySpan<byte> utf8)
        {
            var count = 0;
            foreach (var b in utf8)
                if ((sbyte)b > -65) count++;
            return count;
        }

        [MethodImpl(Hot)]
        public static int PlainStringLength(ReadOnlySpan<byte> text)
        {
            var length = 0;
            while (length < text.Length && text[length] is >= 0x20 and not (byte)'"' and not (byte)'\\') length++;
            return length;
        }

        public static int TrailingZeros(ulong bits)
        {
            var count = 0;
            for (; (bits & 1) == 0; bits >>= 1) count++;
            return count;
        }

        public static ulong MultiplyHigh(ulong a, ulong b)
        {
            ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
            var middle = aHigh * bLow + (aLow * bLow >> 32);
            var other = aLow * bHigh + (uint)middle;
            return aHigh * bHigh + (middle >> 32) + (other >> 32);
        }

        /// <summary>Bytes of the well-formed sequence (Unicode table 3-7) that begins here; 0 = ill-formed, −1 = well-formed so far but cut off.</summary>
        private static int SequenceLength(ReadOnlySpan<byte> bytes)
        {
            var lead = bytes[0];
            if (lead < 0x80) return 1;
            var length = lead switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
            if (length == 0) return 0;
            var (lowest, highest) = lead switch
            {
                0xE0 => ((byte)0xA0, (byte)0xBF),
                0xED => ((byte)0x80, (byte)0x9F),
                0xF0 => ((byte)0x90, (byte)0xBF),
                0xF4 => ((byte)0x80, (byte)0x8F),
                _ => ((byte)0x80, (byte)0xBF),
            };
            for (var k = 1; k < length; k++)
            {
                if (k == bytes.Length) return -1;
                if (bytes[k] < lowest || bytes[k] > highest) return 0;
                (lowest, highest) = (0x80, 0xBF);
            }
            return length;
        }
    }
}
