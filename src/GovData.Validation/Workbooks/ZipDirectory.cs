using System;
using System.IO;

namespace GovData.Validation;

/// <summary>Looks at the end of a package before it is opened: its list of entries is read into memory whole, so it must be of bounded size.</summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 0xFFFF;
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;

    public static void Check(Stream stream, int mostBytes)
    {
        var tail = ReadAt(stream, Math.Max(0, stream.Length - EndBytes - LongestComment), EndBytes + LongestComment);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BitConverter.ToUInt32(tail, at) != EndSignature) continue;
            var end = stream.Length - tail.Length + at;
            if (end - Start(stream, tail, at, end) > mostBytes) throw WorkbookException.TooLarge("The package has more entries than any workbook.");
            return;
        }
        throw WorkbookException.Damaged("The package has no end: it is broken off.");
    }

    /// <summary>Where the list of entries begins; a package of the ZIP64 kind says so in a record of its own.</summary>
    private static long Start(Stream stream, byte[] tail, int at, long end)
    {
        long start = BitConverter.ToUInt32(tail, at + 16);
        if (start == uint.MaxValue && at >= 20 && BitConverter.ToUInt32(tail, at - 20) == Zip64LocatorSignature)
        {
            var record = BitConverter.ToInt64(tail, at - 12);
            var bytes = record < 0 || record > end ? [] : ReadAt(stream, record, 56);
            start = bytes.Length == 56 && BitConverter.ToUInt32(bytes, 0) == Zip64EndSignature ? BitConverter.ToInt64(bytes, 48) : -1;
        }
        return start >= 0 && start <= end ? start : throw WorkbookException.Damaged("The package's list of entries is not where it should be.");
    }

    private static byte[] ReadAt(Stream stream, long at, int most)
    {
        var bytes = new byte[(int)Math.Min(most, stream.Length - at)];
        stream.Position = at;
        for (int length = 0, read; length < bytes.Length; length += read)
        {
            read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0) throw new EndOfStreamException();
        }
        return bytes;
    }
}
