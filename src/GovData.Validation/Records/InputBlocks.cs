using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>An input in blocks, which are digested when they are used up. What comes over a line or through a codec is read ahead while the last block is judged.</summary>
internal sealed class InputBlocks(Stream stream, InputDigest digest)
{
    /// <summary>Of a file, small enough to be at hand still when it is digested.</summary>
    private const int OfFile = 256 * 1024;

    /// <summary>Of another stream, large enough that the judging goes on while that stream is busy with a block's worth of its own work.</summary>
    private const int OfStream = 512 * 1024;

    private readonly bool isFile = stream is FileStream;
    private readonly int size = stream is FileStream ? OfFile : OfStream;
    private byte[] block = [];
    private int taken;
    private int length;
    private Task<(byte[] Bytes, int Length)>? coming;

    /// <summary>How many blocks of a stream are there at most.</summary>
    public static int MostOf(Stream stream) => stream is FileStream ? 8 : 3;

    /// <summary>Copies the next bytes, as many as there are at hand and wanted; 0 at the end.</summary>
    public async ValueTask<int> TakeAsync(byte[] bytes, int offset, int most, CancellationToken ct)
    {
        if (taken == length)
        {
            if (length > 0) digest.Add(block, length);
            (block, length) = await (coming ?? FillAsync(digest.Rent(size), ct)).ConfigureAwait(false);
            (taken, coming) = (0, null);
            if (!isFile && length > 0)
            {
                var ahead = digest.Rent(size);
                coming = Task.Run(() => FillAsync(ahead, ct), ct);
            }
        }
        var count = Math.Min(length - taken, most);
        block.AsSpan(taken, count).CopyTo(bytes.AsSpan(offset));
        taken += count;
        return count;
    }

    /// <summary>Waits until nothing uses the stream any more.</summary>
    public void Stop()
    {
        try
        {
            coming?.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or UnauthorizedAccessException or NotSupportedException)
        {
            // What was read ahead is wanted by nobody.
        }
    }

    private async Task<(byte[] Bytes, int Length)> FillAsync(byte[] bytes, CancellationToken ct)
    {
        var end = 0;
        while (end < bytes.Length)
        {
            var read = isFile ? stream.Read(bytes, end, bytes.Length - end) : await stream.ReadAsync(bytes, end, bytes.Length - end, ct).ConfigureAwait(false);
            if (read == 0) break;
            end += read;
        }
        return (bytes, end);
    }
}
