using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads the next block of an input while the last one is digested and judged: none needs the other.</summary>
internal sealed class ReadAhead(Stream stream, IncrementalHash hash)
{
    private const int Block = 4 << 20;

    /// <summary>Files are read at once: going to another thread for each read costs more than most reads do.</summary>
    private readonly bool isFile = stream is FileStream;
    private byte[] block = new byte[Block];
    private byte[] coming = new byte[Block];
    private int taken;
    private int length;
    private Task<int>? next;
    private Task digesting = Task.CompletedTask;

    /// <summary>Copies the next bytes, as many as there are at hand; 0 at the end.</summary>
    public async ValueTask<int> TakeAsync(byte[] bytes, int offset, CancellationToken ct)
    {
        if (taken == length)
        {
            next ??= Start(ct);
            (length, taken) = (await next.ConfigureAwait(false), 0);
            await digesting.ConfigureAwait(false);
            (block, coming) = (coming, block);
            next = null;
            if (length == 0) return 0;
            digesting = Digest();
            next = Start(ct);
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
            digesting.GetAwaiter().GetResult();
            next?.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or UnauthorizedAccessException or NotSupportedException)
        {
            // What was read ahead is wanted by nobody.
        }
    }

    private Task<int> Start(CancellationToken ct) => Task.Run(() => FillAsync(coming, ct), ct);

    private Task Digest()
    {
        var (bytes, count) = (block, length);
        return Task.Run(() => hash.AppendData(bytes, 0, count));
    }

    private async Task<int> FillAsync(byte[] bytes, CancellationToken ct)
    {
        var end = 0;
        while (end < bytes.Length)
        {
            var read = isFile ? stream.Read(bytes, end, bytes.Length - end) : await stream.ReadAsync(bytes, end, bytes.Length - end, ct).ConfigureAwait(false);
            if (read == 0) break;
            end += read;
        }
        return end;
    }
}
