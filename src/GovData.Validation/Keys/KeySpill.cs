using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace GovData.Validation;

/// <summary>
/// Keys beyond the memory allowed: their keyed hashes with row and place in files, cut into parts by the hash, so that each part finds
/// room. The secret of the hash never leaves memory, so the files tell nothing; they are removed when closed.
/// </summary>
internal sealed class KeySpill : IDisposable
{
    private const int Parts = 64;
    private const int Length = 32;
    private const int Buffered = Length * 1024;
    private const long Marked = 1L << 62;

    private readonly FileStream[] files = new FileStream[Parts];
    private readonly byte[][] buffers = new byte[Parts][];
    private readonly int[] used = new int[Parts];

    /// <summary>An empty spill.</summary>
    /// <exception cref="KeySpillException">The folder can't be written to.</exception>
    public static KeySpill Open(string? folder)
    {
        var spill = new KeySpill();
        try
        {
            spill.Create(folder ?? Path.GetTempPath());
            return spill;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            spill.Dispose();
            throw new KeySpillException(e);
        }
    }

    public void Add(in KeyHash hash, long row, long offset, bool isMarked)
    {
        var part = (int)(hash.High >> 58);
        var record = buffers[part].AsSpan(used[part], Length);
        BinaryPrimitives.WriteUInt64LittleEndian(record, hash.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(record.Slice(8), hash.High);
        BinaryPrimitives.WriteInt64LittleEndian(record.Slice(16), isMarked ? row | Marked : row);
        BinaryPrimitives.WriteInt64LittleEndian(record.Slice(24), offset);
        if ((used[part] += Length) == Buffered) Flush(part);
    }

    /// <summary>Every row whose key an earlier row has, part by part.</summary>
    public IEnumerable<SpilledKey> Repeated()
    {
        for (var part = 0; part < Parts; part++)
        {
            Flush(part);
            var records = Load(part);
            Array.Sort(records, static (a, b) => a.Compare(b));
            for (var i = 1; i < records.Length; i++)
                if (records[i].Key.IsSame(records[i - 1].Key)) yield return records[i].ToKey();
        }
    }

    public void Dispose()
    {
        foreach (var file in files) file?.Dispose();
    }

    private void Create(string folder)
    {
        for (var part = 0; part < Parts; part++)
        {
            buffers[part] = new byte[Buffered];
            var path = Path.Combine(folder, "govdata-" + Guid.NewGuid().ToString("N") + ".keys");
            files[part] = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        }
    }

    private void Flush(int part)
    {
        try
        {
            files[part].Write(buffers[part], 0, used[part]);
        }
        catch (IOException e)
        {
            throw new KeySpillException(e);
        }
        used[part] = 0;
    }

    private Spilled[] Load(int part)
    {
        var file = files[part];
        var records = new Spilled[file.Length / Length];
        var buffer = buffers[part];
        file.Seek(0, SeekOrigin.Begin);
        for (var i = 0; i < records.Length;)
        {
            var length = Math.Min(Buffered, (records.Length - i) * Length);
            for (var read = 0; read < length;) read += file.Read(buffer, read, length - read) is > 0 and var some ? some : throw new KeySpillException(new EndOfStreamException());
            for (var at = 0; at < length; at += Length) records[i++] = new Spilled(buffer.AsSpan(at, Length));
        }
        return records;
    }

    private readonly struct Spilled(ReadOnlySpan<byte> bytes)
    {
        public readonly KeyHash Key = new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(8)));
        private readonly long row = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(16));
        private readonly long offset = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(24));

        private long Row => row & ~Marked;

        public SpilledKey ToKey() => new(Row, offset, (row & Marked) != 0);

        public int Compare(in Spilled other) =>
            Key.Low != other.Key.Low ? Key.Low.CompareTo(other.Key.Low) : Key.High != other.Key.High ? Key.High.CompareTo(other.Key.High) : Row.CompareTo(other.Row);
    }
}
