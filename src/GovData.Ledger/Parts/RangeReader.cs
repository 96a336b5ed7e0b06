using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Reads ranges of a source in rising order; a stream that cannot seek is read over.</summary>
internal static class RangeReader
{
    /// <summary>The bytes of a range; fewer when the source ends before.</summary>
    public static async Task<byte[]> ReadAsync(SubmissionSource source, long start, int length, CancellationToken cancellationToken)
    {
        using var stream = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new byte[length];
        if (stream.CanSeek) stream.Position = start;
        else await SkipAsync(stream, start, cancellationToken).ConfigureAwait(false);
        var filled = 0;
        while (filled < length)
        {
            var read = await stream.ReadAsync(bytes, filled, length - filled, cancellationToken).ConfigureAwait(false);
            if (read == 0) return bytes.AsSpan(0, filled).ToArray();
            filled += read;
        }
        return bytes;
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
