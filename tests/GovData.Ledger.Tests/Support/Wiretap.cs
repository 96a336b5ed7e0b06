using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>Looks at each request before it goes out.</summary>
internal sealed class Wiretap(HttpMessageHandler inner, Action<HttpRequestMessage> look) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        look(request);
        return base.SendAsync(request, cancellationToken);
    }
}
