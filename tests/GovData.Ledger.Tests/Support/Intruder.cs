using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>Does something else before a request goes out, or when its answer has come, once. A request is told by the end of its method and path.</summary>
internal sealed class Intruder(HttpMessageHandler inner, string end, Func<Task> intrude, bool after = false) : DelegatingHandler(inner)
{
    private bool _done;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meant = !_done && $"{request.Method} {request.RequestUri!.AbsolutePath}".EndsWith(end, StringComparison.Ordinal);
        _done |= meant;
        if (meant && !after) await intrude();
        var response = await base.SendAsync(request, cancellationToken);
        if (meant && after) await intrude();
        return response;
    }
}
