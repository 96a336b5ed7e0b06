using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>A network on which the first part takes twelve seconds.</summary>
internal sealed class SlowPart(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private int _parts;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/parts/1", StringComparison.Ordinal) && Interlocked.Increment(ref _parts) == 1)
            await Task.Delay(TimeSpan.FromSeconds(12), clock, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
