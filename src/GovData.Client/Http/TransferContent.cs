using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>The body bytes of an attempt, without a copy; a transfer reports its progress to the clock.</summary>
internal sealed class TransferContent : HttpContent
{
    private const int SmallStep = 64 * 1024;
    private const int LargeStep = 1024 * 1024;
    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(20);
    private readonly ReadOnlyMemory<byte> _body;
    private readonly AttemptClock _clock;

    public TransferContent(ReadOnlyMemory<byte> body, string? contentType, AttemptClock clock)
    {
        (_body, _clock) = (body, clock);
        if (contentType is not null) Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var (bytes, offset, length) = MemoryMarshal.TryGetArray(_body, out var segment) ? (segment.Array!, segment.Offset, segment.Count) : (_body.ToArray(), 0, _body.Length);
        // Progress is told after each step. Where steps go quickly they grow: each costs the sender and the network.
        for (int sent = 0, step = SmallStep; sent < length;)
        {
            var (began, size) = (_clock.Now, Math.Min(step, length - sent));
            await stream.WriteAsync(bytes, offset + sent, size, _clock.Token).ConfigureAwait(false);
            _clock.Progress();
            step = _clock.Since(began) < s_quick ? Math.Min(step * 2, LargeStep) : SmallStep;
            sent += size;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
