using System;
using System.Collections.Generic;
using System.IO;

namespace GovData.Validation;

/// <summary>Reads the list of entries at the end of a package before it is opened: it must be of bounded size, and it has the check values.</summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 0xFFFF;
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EntryBytes = 46;

    /// <summary>The check value of each entry, in the order of the list.</summary>
    public static IReadOnlyList<uint> Read(Stream stream, int mostBytes)
    {
        var tail = ReadAt(stream, Math.Max(0, stream.Length - EndBytes - LongestComment), EndBytes + LongestComment);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BitConverter.ToUInt32(tail, at) != EndSignature) continue;
            var end = stream.Length - tail.Length + at;
            var start = Start(stream, tail, at, end);
            if (end - start > mostBytes) throw WorkbookException.TooLarge("The package has more entries than any workbook.");
            return Checks(ReadAt(stream, start, (int)(end - start)));
        }
        throw WorkbookException.Damaged("The package has no end: it is broken off.");
    }

    private static List<uint> Checks(byte[] list)
    {
        var checks = new List<uint>();
        for (var at = 0; at + EntryBytes <= list.Length && BitConverter.ToUInt32(list, at) == EntrySignature;)
        {
            checks.Add(BitConverter.ToUInt32(list, at + 16));
            at += EntryBytes + BitConverter.ToUInt16(list, at + 28) + BitConverter.ToUInt16(list, at + 30) + BitConverter.ToUInt16(list, at + 32);
        }
        return checks;
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
