using System;
using System.Collections.Concurrent;
using System.IO;

namespace GovData.Ledger;

/// <summary>
/// Memory for the rows of parts and for what is made of them, used for one part after the other: as many arrays as parts are worked on at a time. A pool that keeps some
/// for every thread would hold many times that.
/// </summary>
internal sealed class PartBuffers
{
    private const int Step = 64 * 1024;
    private const long Much = 8 << 20;
    private readonly ConcurrentBag<byte[]> _rows = [];
    private readonly ConcurrentBag<MemoryStream> _sealed = [];

    /// <summary>At least so many bytes, with anything in them. One that turns out too short for the parts of now is let go.</summary>
    public byte[] Take(int length) => _rows.TryTake(out var buffer) && buffer.Length >= length ? buffer : new byte[checked((length + Step - 1) / Step * Step)];

    public void Return(byte[] buffer) => _rows.Add(buffer);

    /// <summary>An empty stream for what is made of so many bytes.</summary>
    public MemoryStream TakeSealed(int length) => _sealed.TryTake(out var stream) ? stream : new MemoryStream(length / 2);

    public void Return(MemoryStream stream)
    {
        stream.SetLength(0);
        _sealed.Add(stream);
    }

    /// <summary>
    /// No part comes any more: what is left of the work can be days, and needs no such memory. It allocates so little that the collector would not look for it either, so it
    /// is asked to, beside the work.
    /// </summary>
    public void LetGo()
    {
        long bytes = 0;
        while (_rows.TryTake(out var rows)) bytes += rows.Length;
        while (_sealed.TryTake(out var stream)) bytes += stream.Capacity;
        if (bytes >= Much) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}
