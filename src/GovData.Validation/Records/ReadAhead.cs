using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads and digests the next block of an input while the last one is judged: neither needs the other, and together they take a quarter of the time.</summary>
internal sealed class ReadAhead(Stream stream, IncrementalHash hash)
{
    private const int Block = 1 << 20;

    /// <summary>Files are read where they are digested: going to another thread for each read costs more than most reads do.</summary>
    private readonly bool isFile = stream is FileStream;
    private byte[] block = new byte[Block];
    private byte[] coming = new byte[Block];
    private int taken;
    private int length;
    private Task<int>? next;

    /// <summary>Copies the next bytes, as many as there are at hand; 0 at the end.</summary>
    public async ValueTask<int> TakeAsync(byte[] bytes, int offset, CancellationToken ct)
    {
        if (taken == length)
        {
            next ??= Start(ct);
            (length, taken) = (await next.ConfigureAwait(false), 0);
            (block, coming) = (coming, block);
            next = length == 0 ? null : Start(ct);
        }
        var count = Math.Min(length - taken, bytes.Length - offset);
        block.AsSpan(taken, count).CopyTo(bytes.AsSpan(offset));
        taken += count;
        return count;
    }

    /// <summary>Waits until nothing uses the stream or the digest any more.</summary>
    public void Stop()
    {
        try
        {
            next?.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or UnauthorizedAccessException or NotSupportedException)
        {
            // What was read ahead is wanted by nobody.
        }
    }

    private Task<int> Start(CancellationToken ct) => Task.Run(() => FillAsync(coming, ct), ct);

    private async Task<int> FillAsync(byte[] bytes, CancellationToken ct)
    {
        var end = 0;
        while (end < bytes.Length)
        {
            var read = isFile ? stream.Read(bytes, end, bytes.Length - end) : await stream.ReadAsync(bytes, end, bytes.Length - end, ct).ConfigureAwait(false);
            if (read == 0) break;
            end += read;
        }
        hash.AppendData(bytes, 0, end);
        return end;
    }
}
