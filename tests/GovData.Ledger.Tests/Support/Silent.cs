using System.Net.Http;

namespace GovData.Ledger.Tests;

/// <summary>A network that swallows everything.</summary>
internal sealed class Silent(TaskCompletionSource asked) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        asked.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new HttpRequestException();
    }
}
