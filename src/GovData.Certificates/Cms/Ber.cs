using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>
/// A BER value of indefinite length, as some writers of PDF leave it, turned into definite length. Nothing else is put right: what comes out must still be
/// strict DER, or another encoding of the same value would pass as the value that was signed.
/// </summary>
internal static class Ber
{
    private const int Depth = 32, OctetString = 0x04, Constructed = 0x20;

    /// <summary>The length of the value that begins at a byte, header, end mark and all; negative when it is none.</summary>
    public static int LengthAt(byte[] bytes, int at) => End(bytes, at, bytes.Length, Depth) is var end && end < 0 ? -1 : end - at;

    /// <summary>The value in definite length; null when the bytes are not exactly one value.</summary>
    public static byte[]? ToDefinite(byte[] bytes)
    {
        var output = new List<byte>(bytes.Length);
        return Write(bytes, 0, bytes.Length, Depth, output) == bytes.Length ? [.. output] : null;
    }

    private static int End(byte[] bytes, int at, int end, int depth)
    {
        if (depth == 0 || !Header(bytes, at, end, out var content, out var length)) return -1;
        if (length >= 0) return content + length;
        while (!IsEndMark(bytes, content, end))
            if ((content = End(bytes, content, end, depth - 1)) < 0) return -1;
        return content + 2;
    }

    private static int Write(byte[] bytes, int at, int end, int depth, List<byte> output)
    {
        if (depth == 0 || !Header(bytes, at, end, out var content, out var length)) return -1;
        int tag = bytes[at], stop = length < 0 ? end : content + length;
        if ((tag & Constructed) == 0)
        {
            for (var i = at; i < stop; i++) output.Add(bytes[i]);
            return stop;
        }
        var isParts = length < 0 && tag == (OctetString | Constructed);
        var inner = new List<byte>();
        while (length < 0 ? !IsEndMark(bytes, content, stop) : content < stop)
        {
            content = isParts ? WritePart(bytes, content, stop, inner) : Write(bytes, content, stop, depth - 1, inner);
            if (content < 0) return -1;
        }
        output.Add((byte)(isParts ? OctetString : tag));
        AddLength(inner.Count, output);
        output.AddRange(inner);
        return length < 0 ? content + 2 : content == stop ? stop : -1;
    }

    private static int WritePart(byte[] bytes, int at, int end, List<byte> output)
    {
        if (!Header(bytes, at, end, out var content, out var length) || bytes[at] != OctetString || length < 0) return -1;
        for (var i = content; i < content + length; i++) output.Add(bytes[i]);
        return content + length;
    }

    private static void AddLength(int length, List<byte> output)
    {
        if (length >= 0x80)
        {
            var count = length < 0x100 ? 1 : length < 0x10000 ? 2 : length < 0x1000000 ? 3 : 4;
            output.Add((byte)(0x80 | count));
            for (var shift = 8 * (count - 1); shift > 0; shift -= 8) output.Add((byte)(length >> shift));
        }
        output.Add((byte)length);
    }

    private static bool IsEndMark(byte[] bytes, int at, int end) => at >= 0 && at + 2 <= end && bytes[at] == 0 && bytes[at + 1] == 0;

    /// <summary>A header; the length is negative where it is indefinite. A definite length is minimal.</summary>
    private static bool Header(byte[] bytes, int at, int end, out int content, out int length)
    {
        (content, length) = (at + 2, -1);
        if (at < 0 || at + 2 > end) return false;
        if (bytes[at + 1] == 0x80) return (bytes[at] & Constructed) != 0 && (bytes[at] & 0x1F) != 0x1F;
        return StrictDer.Header(bytes, at, end, out content, out length);
    }
}
