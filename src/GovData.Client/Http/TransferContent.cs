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
    private const int Step = 64 * 1024;
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
        for (var sent = 0; sent < length; sent += Step)
        {
            await stream.WriteAsync(bytes, offset + sent, Math.Min(Step, length - sent), _clock.Token).ConfigureAwait(false);
            _clock.Progress();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
