using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WireMock.RequestBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace GovData.MockServer;

/// <summary>The web server behind the relay, with one mapping for everything: WireMock.Net, told to interpret nothing.</summary>
internal sealed class SocketHost : IAsyncDisposable
{
    private readonly WireMockServer _server;

    private SocketHost(WireMockServer server) => _server = server;

    public int Port => _server.Ports[0];

    // WireMock.Net waits for its own start and stop, so both go to the thread pool.
    public static Task<SocketHost> StartAsync(SocketFront front) => Task.Run(() =>
    {
        var server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            StartTimeout = 60_000,
            MaxRequestLogCount = 0,                      // the center keeps its own journal
            AllowBodyForAllHttpMethods = true,
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
            AdditionalServiceRegistration = services => services.Configure<KestrelServerOptions>(Configure),
        });
        server.Given(Request.Create().UsingAnyMethod()).RespondWith(front);
        return new SocketHost(server);
    });

    public async ValueTask DisposeAsync()
    {
        await Task.Run(_server.Stop).ConfigureAwait(false);
        _server.Dispose();
    }

    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
    }
}
