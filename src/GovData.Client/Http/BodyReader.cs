using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>Reads an answer's body into a rented buffer, up to a limit.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 4096;

    public static async ValueTask<RentedBody> ReadAsync(HttpResponseMessage response, int limit, AttemptClock clock)
    {
        if (response.Content is null) return new RentedBody([], 0);
        var expected = response.Content.Headers.ContentLength;
        if (expected > limit) throw new AnswerTooLargeException();
        using var stream = await OpenAsync(response.Content, clock.Token).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(expected is > 0 ? (int)expected + 1 : FirstBuffer);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await ReadSomeAsync(stream, buffer, length, clock.Token).ConfigureAwait(false);
                if (read == 0) break;
                clock.Progress();
                length += read;
                if (length > limit) throw new AnswerTooLargeException();
                if (length == buffer.Length) buffer = Grow(buffer, length);
            }
            if (expected is { } promised && promised != length) throw new EndOfStreamException();
            return new RentedBody(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            throw;
        }
    }

    public static ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        return new ValueTask<Stream>(content.ReadAsStreamAsync(cancellationToken));
#else
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<Stream>(content.ReadAsStreamAsync());
#endif
    }

    public static ValueTask<int> ReadSomeAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken)
    {
#if NET
        return stream.ReadAsync(buffer.AsMemory(offset), cancellationToken);
#else
        return new ValueTask<int>(stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellationToken));
#endif
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}

/// <summary>The answer passes the limit.</summary>
internal sealed class AnswerTooLargeException : IOException;
