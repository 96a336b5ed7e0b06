using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Doctor;

/// <summary>A network between department and center that does something to requests.</summary>
internal sealed class OddNetwork(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    /// <summary>What becomes of a body.</summary>
    public Func<byte[], byte[]> Body { get; init; } = body => body;

    /// <summary>The longest value of a header; 0 for any.</summary>
    public int MostHeader { get; init; }

    /// <summary>How long a body may take; zero for ever.</summary>
    public TimeSpan MostTime { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (MostHeader > 0 && request.Headers.Any(header => string.Concat(header.Value).Length > MostHeader)) return new HttpResponseMessage(HttpStatusCode.RequestHeaderFieldsTooLarge);
        if (request.Content is { } content)
        {
            var begun = clock.GetTimestamp();
            var sent = await content.ReadAsByteArrayAsync(cancellationToken);
            if (MostTime > TimeSpan.Zero && clock.GetElapsedTime(begun) > MostTime) throw new HttpRequestException("cut", new IOException("Connection reset by peer."));
            var body = new ByteArrayContent(Body(sent));
            foreach (var header in content.Headers.Where(header => header.Key != "Content-Length")) body.Headers.TryAddWithoutValidation(header.Key, header.Value);
            request.Content = body;
        }
        return await base.SendAsync(request, cancellationToken);
    }
}
