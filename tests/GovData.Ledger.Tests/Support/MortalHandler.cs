using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>The network of a process that dies.</summary>
internal sealed class MortalHandler(HttpMessageHandler inner, Mortality mortality) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        mortality.Before($"{request.Method} {request.RequestUri!.AbsolutePath}");
        var response = await base.SendAsync(request, cancellationToken);
        mortality.After();
        return response;
    }
}
