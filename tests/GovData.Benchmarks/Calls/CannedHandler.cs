using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Benchmarks.Calls;

/// <summary>Answers at once from memory, after reading the request's body as a socket would: the library layer alone is left to measure.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly byte[] s_token = """{"accessToken":"benchmark-token","expiresAt":"2099-01-01T00:00:00Z","department":"11500000009275780L"}"""u8.ToArray();

    public static readonly byte[] Answer =
        """{"id":"line-0001","title":"行政区划基础信息","note":"按季度更新，覆盖全部区县","department":"11500000009275780L","state":"ACKNOWLEDGED","count":37,"due":"2026-12-31","open":true,"amount":1234.5,"owner":"市规划自然资源局","etag":"v7-000000000000"}"""u8.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) await content.CopyToAsync(System.IO.Stream.Null, cancellationToken);
        var body = request.RequestUri!.AbsolutePath == "/v1/token" ? s_token : Answer;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { ContentType = s_json } } };
    }
}
