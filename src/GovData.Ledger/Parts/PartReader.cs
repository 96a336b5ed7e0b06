using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// Reads the bytes of parts from their source again. A stream that can't be sought is left where it is when a part was read, for the next that comes behind: each worker
/// reads the source about once, however many parts there are. What was opened for one part is read on for others, so the token it was opened under holds until it is closed.
/// </summary>
/// <param name="source">Where the rows come from; null when it cannot be found.</param>
/// <param name="table">How they were recorded; null where bytes go as they are.</param>
/// <param name="life">Cancelled when no part is to be read any more.</param>
internal sealed class PartReader(SubmissionSource? source, RecordedTable? table, CancellationToken life) : IDisposable
{
    private readonly List<OpenSource> _open = [];
    private readonly PartBuffers _buffers = new();

    /// <summary>The part as it was sealed when it was cut; null when its rows can be read.</summary>
    public KeptPart? Kept(TaskRow part) => (source as KeptSource)?.Parts.Find(part.Number, part.RawDigest);

    /// <summary>The bytes of a range; fewer when the source ends before or can't be read on, null when there is no source.</summary>
    public async Task<RawPart?> ReadAsync(long start, int length, CancellationToken cancellationToken)
    {
        if (source is null or KeptSource || source.Table.IsOnce) return null;
        var open = Take(start) ?? await OpenAsync(start, cancellationToken).ConfigureAwait(false);
        try
        {
            var part = await ReadAsync(open, start, length, cancellationToken).ConfigureAwait(false);
            open.Position = start + part.Bytes.Length;
            lock (_open) _open.Add(open);
            return part;
        }
        catch (InvalidDataException)
        {
            // It could be read when it was recorded: it is another table now, as what is returned is another part.
            open.Dispose();
            return RawPart.Of(default, _buffers);
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    /// <summary>What is read may keep the token for as long as it is open: it is never a step's own.</summary>
    private async Task<RawPart> ReadAsync(OpenSource open, long start, int length, CancellationToken cancellationToken)
    {
        RawPart part;
        using (cancellationToken.Register(open.Cancel))
        {
            await SkipAsync(open.Stream, start - open.Position, open.Token).ConfigureAwait(false);
            part = await RawPart.ReadAsync(open.Stream, length, _buffers, open.Token).ConfigureAwait(false);
        }
        if (!open.Token.IsCancellationRequested) return part;
        part.Dispose();
        throw new OperationCanceledException(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
        _open.Clear();
        _buffers.LetGo();
    }

    /// <summary>The open stream that has the least to skip; null when a new one has less.</summary>
    private OpenSource? Take(long start)
    {
        lock (_open)
        {
            var best = _open.Where(open => open.Position <= start).OrderByDescending(open => open.Position).FirstOrDefault();
            if (best is null || best.Position < RangeOf(start).Start) return null;
            _open.Remove(best);
            return best;
        }
    }

    private async Task<OpenSource> OpenAsync(long start, CancellationToken cancellationToken)
    {
        var open = new OpenSource(CancellationTokenSource.CreateLinkedTokenSource(life));
        try
        {
            using var lost = cancellationToken.Register(open.Cancel);
            await OpenAsync(open, start).ConfigureAwait(false);
            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    private async Task OpenAsync(OpenSource open, long start)
    {
        if (table is not null)
        {
            var (range, from) = RangeOf(start);
            (open.Stream, open.Position) = (await table.Writer().OpenCanonicalAsync(source!.Table, range, open.Token).ConfigureAwait(false), from);
            return;
        }
        open.Stream = await source!.OpenAsync(open.Token).ConfigureAwait(false);
        if (open.Stream.CanSeek) open.Stream.Position = open.Position = start;
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

    /// <summary>The source while it is open, and the token it was opened under.</summary>
    private sealed class OpenSource(CancellationTokenSource life) : IDisposable
    {
        public CancellationToken Token { get; } = life.Token;

        public Stream Stream { get; set; } = Stream.Null;

        public long Position { get; set; }

        public void Cancel() => life.Cancel();

        public void Dispose()
        {
            Stream.Dispose();
            life.Dispose();
        }
    }
}
