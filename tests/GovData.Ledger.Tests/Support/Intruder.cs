using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>Does something else before a request goes out, once.</summary>
internal sealed class Intruder(HttpMessageHandler inner, string end, Func<Task> intrude) : DelegatingHandler(inner)
{
    private bool _done;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_done && request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.Ordinal))
        {
            _done = true;
            await intrude();
        }
        return await base.SendAsync(request, cancellationToken);
    }
}
