using System.Net;
using System.Net.Http.Headers;

namespace GovData.Testing;

/// <summary>The in-process front: an <see cref="HttpMessageHandler"/> that carries requests to the machine and its effects back.</summary>
internal sealed class MockCenterHandler(Func<Uri, MockRequest, CancellationToken, Task<MockAnswer>> center, TimeProvider time) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = await center(request.RequestUri!, await ReadAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (answer.Delay > TimeSpan.Zero) await Task.Delay(answer.Delay, time, cancellationToken).ConfigureAwait(false);
        if (answer.Fault == MockFault.Drop) throw new HttpRequestException("The connection was closed before an answer came (mock center).", new IOException("Connection reset by peer."));
        var content = answer.Fault == MockFault.Truncate ? (HttpContent)new TruncatedContent(answer.Body) : new ByteArrayContent(answer.Body);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = content };
        foreach (var header in answer.Headers)
            if (!response.Headers.TryAddWithoutValidation(header.Key, header.Value)) content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }

    private static async Task<MockRequest> ReadAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var request = new MockRequest { Method = message.Method.Method, Target = message.RequestUri!.PathAndQuery };
        Copy(message.Headers, request);
        if (message.Content is not { } content) return request;
        request.Body = await content.ReadBytesAsync(cancellationToken).ConfigureAwait(false);
        Copy(content.Headers, request);
        return request;
    }

    private static void Copy(HttpHeaders headers, MockRequest request)
    {
        foreach (var header in headers) request.Headers[header.Key] = string.Join(", ", header.Value);
    }
}
