using System.IO;
using System.IO.Compression;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>
/// A package written again as one beyond four gigabytes would be (APPNOTE 6.3.10, 4.3 and 4.5.3): sizes and places stand in ZIP64 records, and where they used to stand is FFFFFFFF.
/// Parts are stored as they are.
/// </summary>
internal static class Zip64
{
    private const uint Elsewhere = 0xFFFFFFFF;

    public static byte[] Of(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var (file, list) = (new MemoryStream(), new MemoryStream());
        using var to = new BinaryWriter(file);
        using var directory = new BinaryWriter(list);
        foreach (var entry in zip.Entries)
        {
            var (name, at, bytes) = (Encoding.UTF8.GetBytes(entry.FullName), file.Position, Unpacked(entry));
            to.Write(0x04034B50);
            Common(to, bytes, name, extra: 20);
            to.Write(name);
            Sizes(to, bytes.LongLength, place: null);
            to.Write(bytes);
            directory.Write(0x02014B50);
            directory.Write((ushort)45);
            Common(directory, bytes, name, extra: 28);
            directory.Write(new byte[10]);
            directory.Write(Elsewhere);
            directory.Write(name);
            Sizes(directory, bytes.LongLength, at);
        }
        End(to, file, list, zip.Entries.Count);
        return file.ToArray();
    }

    /// <summary>What the header of an entry and its line in the list have in common, from the version up to the length of the extra field.</summary>
    private static void Common(BinaryWriter to, byte[] bytes, byte[] name, int extra)
    {
        to.Write((ushort)45);
        to.Write((ushort)0x0800); // names in UTF-8
        to.Write((ushort)0);      // stored
        to.Write(0x00210000);     // 1980-01-01
        to.Write(Crc32.Append(0, bytes));
        to.Write(Elsewhere);
        to.Write(Elsewhere);
        to.Write((ushort)name.Length);
        to.Write((ushort)extra);
    }

    private static void Sizes(BinaryWriter to, long size, long? place)
    {
        to.Write((ushort)1);
        to.Write((ushort)(place is null ? 16 : 24));
        to.Write(size);
        to.Write(size);
        if (place is { } at) to.Write(at);
    }

    private static void End(BinaryWriter to, MemoryStream file, MemoryStream list, long entries)
    {
        var start = file.Position;
        to.Write(list.ToArray());
        var end = file.Position;
        to.Write(0x06064B50);
        to.Write(44L);
        to.Write((ushort)45);
        to.Write((ushort)45);
        to.Write(0L);
        to.Write(entries);
        to.Write(entries);
        to.Write(list.Length);
        to.Write(start);
        to.Write(0x07064B50);
        to.Write(0);
        to.Write(end);
        to.Write(1);
        to.Write(0x06054B50);
        to.Write(0);
        to.Write((ushort)0xFFFF);
        to.Write((ushort)0xFFFF);
        to.Write(Elsewhere);
        to.Write(Elsewhere);
        to.Write((ushort)0);
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
