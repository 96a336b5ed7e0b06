using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// Reads the bytes of parts from their source again. A stream that can't be sought is left where it is when a part was read, for the next that comes behind: each worker
/// reads the source about once, however many parts there are.
/// </summary>
internal sealed class PartReader(SubmissionSource? source, RecordedTable? table) : IDisposable
{
    private readonly List<(Stream Stream, long Position)> _open = [];
    private readonly PartBuffers _buffers = new();

    /// <summary>The part as it was sealed when it was cut; null when its rows can be read.</summary>
    public KeptPart? Kept(TaskRow part) => (source as KeptSource)?.Parts.Find(part.Number, part.RawDigest);

    /// <summary>The bytes of a range; fewer when the source ends before or can't be read on, null when there is no source.</summary>
    public async Task<RawPart?> ReadAsync(long start, int length, CancellationToken cancellationToken)
    {
        if (source is null or KeptSource || source.Table.IsOnce) return null;
        var (stream, position) = Take(start) ?? await OpenAsync(start, cancellationToken).ConfigureAwait(false);
        try
        {
            await SkipAsync(stream, start - position, cancellationToken).ConfigureAwait(false);
            var part = await RawPart.ReadAsync(stream, length, _buffers, cancellationToken).ConfigureAwait(false);
            lock (_open) _open.Add((stream, start + part.Bytes.Length));
            return part;
        }
        catch (InvalidDataException)
        {
            // It could be read when it was recorded: it is another table now, as what is returned is another part.
            stream.Dispose();
            return RawPart.Of(default, _buffers);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var (stream, _) in _open) stream.Dispose();
        _open.Clear();
    }

    /// <summary>The open stream that has the least to skip; null when a new one has less.</summary>
    private (Stream Stream, long Position)? Take(long start)
    {
        lock (_open)
        {
            var best = _open.Where(open => open.Position <= start).OrderByDescending(open => open.Position).FirstOrDefault();
            if (best.Stream is null || best.Position < RangeOf(start).Start) return null;
            _open.Remove(best);
            return best;
        }
    }

    private async Task<(Stream Stream, long Position)> OpenAsync(long start, CancellationToken cancellationToken)
    {
        if (table is not null)
        {
            var (range, from) = RangeOf(start);
            return (await table.Writer().OpenCanonicalAsync(source!.Table, range, cancellationToken).ConfigureAwait(false), from);
        }
        var stream = await source!.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (!stream.CanSeek) return (stream, 0);
        stream.Position = start;
        return (stream, start);
    }

    /// <summary>The key range that a byte is in.</summary>
    private (int Range, long Start) RangeOf(long start)
    {
        if (table is null) return (0, 0);
        var range = table.RangeStarts.FindLastIndex(from => from <= start);
        return range < 0 ? (0, 0) : (range, table.RangeStarts[range]);
    }

    private static async Task SkipAsync(Stream stream, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = await stream.ReadAsync(buffer, 0, (int)Math.Min(buffer.Length, count), cancellationToken).ConfigureAwait(false);
            if (read == 0) return;
            count -= read;
        }
    }
}
