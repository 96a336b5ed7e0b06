using GovData.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GovData.MockServer;

/// <summary>Reads a request as it was sent: the target with its percent signs, every header, the very bytes of the body.</summary>
internal static class RequestReader
{
    public static MockRequest Read(HttpRequest sent, byte[]? body)
    {
        var request = new MockRequest
        {
            Method = sent.Method,
            Target = OriginForm(sent.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget),
            Body = body ?? [],
        };
        foreach (var header in sent.Headers) request.Headers[header.Key] = string.Join(", ", header.Value.ToArray());
        return request;
    }

    /// <summary>Path and query of a target, also of one that a proxy wrote with scheme and host.</summary>
    private static string OriginForm(string target)
    {
        var authority = target.StartsWith('/') ? -1 : target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0) return target;
        var path = target.IndexOf('/', authority + 3);
        return path < 0 ? "/" : target[path..];
    }
}
