using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>Stands where requests leave this machine: remembers their headers, and sends what a probe wants sent besides.</summary>
internal sealed class ProbeHandler(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    /// <summary>The headers of the last request, names in lower case.</summary>
    public IReadOnlyDictionary<string, string> Sent { get; private set; } = new Dictionary<string, string>();

    /// <summary>A header sent besides; null for none.</summary>
    public (string Name, string Value)? Besides { get; set; }

    /// <summary>Over how long a body is sent.</summary>
    public TimeSpan Over { get; set; }

    /// <summary>Whether the signature of the hop is left out.</summary>
    public bool IsUnsigned { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsUnsigned)
        {
            request.Headers.Remove("Signature");
            request.Headers.Remove("Signature-Input");
        }
        if (Besides is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        if (Over > TimeSpan.Zero && request.Content is { } whole)
        {
            var slow = new SlowContent(await whole.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), Over, clock);
            foreach (var header in whole.Headers) slow.Headers.TryAddWithoutValidation(header.Key, header.Value);
            request.Content = slow;
        }
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in request.Headers) Keep(sent, header);
        if (request.Content is { } content)
            foreach (var header in content.Headers) Keep(sent, header);
        Sent = sent;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

#pragma warning disable CA1308 // names of headers are told in lower case by the contract
    private static void Keep(Dictionary<string, string> sent, KeyValuePair<string, IEnumerable<string>> header) => sent[header.Key.ToLowerInvariant()] = string.Join(", ", header.Value);
#pragma warning restore CA1308

    /// <summary>A body that takes its time.</summary>
    private sealed class SlowContent(byte[] bytes, TimeSpan over, TimeProvider clock) : HttpContent
    {
        private const int Pieces = 64;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            foreach (var piece in bytes.Chunk(Math.Max(1, bytes.Length / Pieces)))
            {
                await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(over / Pieces, clock, cancellationToken).ConfigureAwait(false);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
