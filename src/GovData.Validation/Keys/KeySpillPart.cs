using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace GovData.Validation;

/// <summary>One part of a spill: a file with 32 bytes a row, in the order of the rows.</summary>
internal sealed class KeySpillPart(string folder) : IDisposable
{
    private const int Length = 32;
    private const int Most = 256;
    private const long Marked = 1L << 62;

    private readonly FileStream file = new(
        Path.Combine(folder, "govdata-" + Guid.NewGuid().ToString("N") + ".keys"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);

    private readonly byte[] buffer = new byte[Length * Most];
    private int used;

    public void Add(in KeyHash hash, long row, long offset, bool isMarked)
    {
        var record = buffer.AsSpan(used, Length);
        BinaryPrimitives.WriteUInt64LittleEndian(record, hash.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(record.Slice(8), hash.High);
        BinaryPrimitives.WriteInt64LittleEndian(record.Slice(16), isMarked ? row | Marked : row);
        BinaryPrimitives.WriteInt64LittleEndian(record.Slice(24), offset);
        if ((used += Length) == buffer.Length) Flush();
    }

    /// <summary>Every row whose key an earlier row has. What finds no room in memory is moved to the front of the file, for the next pass.</summary>
    public IEnumerable<SpilledKey> Repeated(long memory)
    {
        Flush();
        var (hashes, outcomes) = (new KeyHash[Most], new KeyOutcome[Most]);
        for (var left = file.Length / Length; left > 0;)
        {
            using var set = new KeySet(memory);
            set.Reserve(left);
            var moved = 0L;
            for (var from = 0L; from < left; from += Most)
            {
                var count = (int)Math.Min(Most, left - from);
                Read(from, count);
                for (var i = 0; i < count; i++) hashes[i] = HashOf(Record(i));
                set.AddAll(hashes.AsSpan(0, count), outcomes);
                for (var i = 0; i < count; i++)
                    if (outcomes[i] == KeyOutcome.Seen) yield return RowOf(Record(i));
                moved += Move(outcomes.AsSpan(0, count), moved);
            }
            left = moved;
        }
    }

    public void Dispose() => file.Dispose();

    private static KeyHash HashOf(ReadOnlySpan<byte> record) => new(BinaryPrimitives.ReadUInt64LittleEndian(record), BinaryPrimitives.ReadUInt64LittleEndian(record.Slice(8)));

    private static SpilledKey RowOf(ReadOnlySpan<byte> record)
    {
        var row = BinaryPrimitives.ReadInt64LittleEndian(record.Slice(16));
        return new SpilledKey(row & ~Marked, BinaryPrimitives.ReadInt64LittleEndian(record.Slice(24)), (row & Marked) != 0);
    }

    private Span<byte> Record(int i) => buffer.AsSpan(i * Length, Length);

    private void Flush()
    {
        Write(file.Length, used);
        used = 0;
    }

    /// <summary>Writes the records of the buffer that found no room behind those moved before.</summary>
    private int Move(ReadOnlySpan<KeyOutcome> outcomes, long moved)
    {
        var count = 0;
        for (var i = 0; i < outcomes.Length; i++)
            if (outcomes[i] == KeyOutcome.NoRoom) Record(i).CopyTo(Record(count++));
        Write(moved * Length, count * Length);
        return count;
    }

    private void Write(long position, int length)
    {
        if (length == 0) return;
        try
        {
            file.Seek(position, SeekOrigin.Begin);
            file.Write(buffer, 0, length);
        }
        catch (IOException e)
        {
            throw new KeySpillException(e);
        }
    }

    private void Read(long from, int count)
    {
        try
        {
            file.Seek(from * Length, SeekOrigin.Begin);
            for (var read = 0; read < count * Length;) read += file.Read(buffer, read, count * Length - read) is > 0 and var some ? some : throw new EndOfStreamException();
        }
        catch (IOException e)
        {
            throw new KeySpillException(e);
        }
    }
}
