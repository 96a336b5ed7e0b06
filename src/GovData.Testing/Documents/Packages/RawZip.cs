using System.IO.Compression;
using System.Text;

namespace GovData.Testing;

/// <summary>A ZIP file byte by byte (APPNOTE 6.3), for what no library writes.</summary>
internal static class RawZip
{
    private const uint LocalSignature = 0x04034b50, CentralSignature = 0x02014b50, EndSignature = 0x06054b50;
    private const ushort Version = 20, Unix = 3 << 8, Date = 0x5A61, Utf8 = 1 << 11;

    /// <summary>The files of a package as entries with nothing wrong.</summary>
    public static IEnumerable<RawEntry> Entries(OfdParts parts) =>
        parts.All.Select(part => new RawEntry { Name = Encoding.UTF8.GetBytes(part.Key), Content = part.Value, Flags = part.Key.Any(c => c > 127) ? Utf8 : (ushort)0 });

    public static byte[] Write(IEnumerable<RawEntry> entries)
    {
        var records = entries.Select(entry => new RawRecord(entry)).ToList();
        for (var i = 0; i < records.Count; i++)
            if (records[i].Entry.Overlap is > 0 and var bytes) records[i].Swallow(records[i + 1].Local(), bytes);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var offsets = new List<uint>();
        foreach (var record in records)
        {
            offsets.Add((uint)file.Position);
            writer.Write(record.Local());
        }
        var start = (uint)file.Position;
        for (var i = 0; i < records.Count; i++)
            if (records[i].Entry.IsListed) records[i].WriteCentral(writer, offsets[i]);
        var listed = (ushort)records.Count(record => record.Entry.IsListed);
        var size = (uint)file.Position - start;
        writer.Write(EndSignature);
        writer.Write(0);
        writer.Write(listed);
        writer.Write(listed);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0);
        return file.ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content, 0, content.Length);
        return packed.ToArray();
    }

    private sealed class RawRecord(RawEntry entry)
    {
        private readonly byte[] _data = entry.IsStored || entry.Overlap > 0 ? entry.Content : Deflate(entry.Content);
        private uint _crc = Crc32.Of(entry.Content);
        private uint _size = (uint)entry.Content.Length;
        private int _swallowed;

        public RawEntry Entry { get; } = entry;

        private ushort Method => Entry.IsStored || Entry.Overlap > 0 ? (ushort)0 : (ushort)8;

        /// <summary>Counts the first bytes of the record that follows as content of this one.</summary>
        public void Swallow(byte[] next, int bytes)
        {
            _swallowed = Math.Min(bytes, next.Length);
            byte[] content = [.. Entry.Content, .. next.Take(_swallowed)];
            (_crc, _size) = (Crc32.Of(content), (uint)content.Length);
        }

        public byte[] Local()
        {
            using var record = new MemoryStream();
            using var writer = new BinaryWriter(record);
            writer.Write(LocalSignature);
            WriteCommon(writer, Entry.LocalStatedSize ?? Entry.StatedSize, (Entry.LocalName ?? Entry.Name).Length);
            writer.Write(Entry.LocalName ?? Entry.Name);
            writer.Write(_data);
            return record.ToArray();
        }

        public void WriteCentral(BinaryWriter writer, uint offset)
        {
            writer.Write(CentralSignature);
            writer.Write((ushort)(Entry.UnixMode == 0 ? Version : Unix | Version));
            WriteCommon(writer, Entry.StatedSize, Entry.Name.Length);
            writer.Write((ushort)0);
            writer.Write(0);
            writer.Write((uint)Entry.UnixMode << 16);
            writer.Write(offset);
            writer.Write(Entry.Name);
        }

        private void WriteCommon(BinaryWriter writer, uint? stated, int nameLength)
        {
            writer.Write(Version);
            writer.Write(Entry.Flags);
            writer.Write(Method);
            writer.Write((ushort)0);
            writer.Write(Date);
            writer.Write(_crc);
            writer.Write((uint)(_data.Length + _swallowed));
            writer.Write(stated ?? _size);
            writer.Write((ushort)nameLength);
            writer.Write((ushort)0);
        }
    }
}
