using System;
using System.Net.Http;

namespace GovData.Client;

/// <summary>Makes what carries requests; disposes only what it made itself.</summary>
internal sealed class CenterTransport : IDisposable
{
    private readonly HttpMessageHandler? _own;
    private readonly HttpMessageInvoker? _shared;
    private readonly Func<HttpMessageHandler>? _factory;

    public CenterTransport(CenterClientOptions options)
    {
        _factory = options.HandlerFactory;
        if (_factory is not null) return;
        var handler = options.Handler ?? (_own = CreateHandler());
        _shared = new HttpMessageInvoker(handler, disposeHandler: false);
    }

    public LeasedInvoker Take() => _shared is { } shared ? new LeasedInvoker(shared, owned: false) : new LeasedInvoker(new HttpMessageInvoker(_factory!(), disposeHandler: false), owned: true);

    public void Dispose()
    {
        _shared?.Dispose();
        _own?.Dispose();
    }

#if NET
    private static SocketsHttpHandler CreateHandler() => new() { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
#else
    private static HttpClientHandler CreateHandler() => new() { UseCookies = false, AllowAutoRedirect = false };
#endif
}
