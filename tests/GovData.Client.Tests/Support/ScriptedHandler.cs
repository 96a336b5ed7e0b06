using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

/// <summary>Answers requests by a script, one step a request, the last step for all that follow; keeps what it received.</summary>
public sealed class ScriptedHandler(params Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>>[] steps) : HttpMessageHandler
{
    private readonly List<ReceivedRequest> _received = [];

    /// <summary>Answers the requests for a token instead; null gives one.</summary>
    public Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>>? SignIn { get; init; }

    public IReadOnlyList<ReceivedRequest> Received => _received;

    /// <summary>What was received for the contract's operations, tokens apart.</summary>
    public IReadOnlyList<ReceivedRequest> Calls => [.. _received.Where(request => !request.Path.EndsWith("/v1/token", StringComparison.Ordinal))];

    public int TokensIssued => _received.Count - Calls.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var received = new ReceivedRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(h => h.Key, h => string.Join(h.Key == "User-Agent" ? " " : ", ", h.Value), StringComparer.OrdinalIgnoreCase),
            body);
        _received.Add(received);
        if (received.Path.EndsWith("/v1/token", StringComparison.Ordinal)) return SignIn is null ? Answers.Token(TokensIssued) : await SignIn(received, cancellationToken);
        return await steps[Math.Min(Calls.Count, steps.Length) - 1](received, cancellationToken);
    }
}

/// <summary>A request as it arrived.</summary>
public sealed record ReceivedRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Address.AbsolutePath;

    public string Text => Encoding.UTF8.GetString(Body);
}
