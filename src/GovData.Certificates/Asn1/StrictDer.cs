using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>One DER value (GB/T 16263.1, X.690 clause 10) read strictly: definite minimal lengths, nothing behind it, bounded depth, and equal to its own re-encoding.</summary>
internal static class StrictDer
{
    private const int Depth = 32;

    /// <summary>The value; null when the bytes are not exactly one value in DER.</summary>
    public static Asn1Object? Read(byte[] bytes)
    {
        if (!IsWellFormed(bytes, 0, bytes.Length, Depth, exactlyOne: true)) return null;
        try
        {
            var value = Asn1Object.FromByteArray(bytes);
            return value.GetEncoded(Asn1Encodable.Der).AsSpan().SequenceEqual(bytes) ? value : null;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }

    /// <summary>The length of the value that begins at a byte, header and all; negative when it is none in definite form.</summary>
    public static int LengthAt(byte[] bytes, int at) => Header(bytes, at, bytes.Length, out var content, out var length) ? content + length - at : -1;

    private static bool IsWellFormed(byte[] bytes, int at, int end, int depth, bool exactlyOne)
    {
        if (depth == 0) return false;
        for (var count = 0; at < end; count++)
        {
            if (exactlyOne && count == 1) return false;
            if (!Header(bytes, at, end, out var content, out var length)) return false;
            if ((bytes[at] & 0x20) != 0 && !IsWellFormed(bytes, content, content + length, depth - 1, exactlyOne: false)) return false;
            at = content + length;
        }
        return at == end && end > 0;
    }

    /// <summary>A header of definite minimal length, whose content ends before the end.</summary>
    public static bool Header(byte[] bytes, int at, int end, out int content, out int length)
    {
        (content, length) = (0, 0);
        if (at < 0 || at + 2 > end || (bytes[at] & 0x1F) == 0x1F) return false;
        int first = bytes[at + 1], count = first < 0x80 ? 0 : first & 0x7F;
        if (first >= 0x80 && count is 0 or > 4) return false;
        content = at + 2 + count;
        if (content > end) return false;
        long value = count == 0 ? first : 0;
        for (var i = 0; i < count; i++) value = (value << 8) | bytes[at + 2 + i];
        if (count > 0 && (value < 0x80 || value >> (8 * (count - 1)) == 0) || value > end - content) return false;
        length = (int)value;
        return true;
    }
}
