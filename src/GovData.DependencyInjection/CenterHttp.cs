using System;
using System.Net.Http;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovData.DependencyInjection;

/// <summary>How a center's client hangs on <c>IHttpClientFactory</c>: under a name nothing else has, without cookies, redirects and the factory's own logs.</summary>
internal static class CenterHttp
{
    public static string NameOf(string center) =>
        center.Length == 0 ? typeof(CenterClient).FullName! : typeof(CenterClient).FullName + ":" + center;

    public static HttpMessageHandler CreateHandler() =>
#if NET
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
#else
        new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
#endif

    /// <summary>The host's loggers and clock, until something else is set.</summary>
    public static void SetDefaults(CenterClientOptions options, IServiceProvider provider)
    {
        if (provider.GetService<ILoggerFactory>() is { } loggers) options.LoggerFactory = loggers;
        if (provider.GetService<TimeProvider>() is { } time) options.TimeProvider = time;
    }

    /// <summary>The factory's handler, unless one was set.</summary>
    public static void SetHandler(CenterClientOptions options, IServiceProvider provider, string center)
    {
        if (options.Handler is not null || options.HandlerFactory is not null) return;
        var factory = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        options.HandlerFactory = () => factory.CreateHandler(NameOf(center));
    }
}
