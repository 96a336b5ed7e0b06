using System;
using System.Threading.Tasks;
using GovData.Testing;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace GovData.MockServer;

/// <summary>模拟中心 on a socket: the same <see cref="MockCenter"/>, on the loopback address only. A relay in front does the faults a connection can have.</summary>
internal sealed class MockServer : IAsyncDisposable
{
    private readonly WireMockServer _server;
    private readonly FaultRelay _relay;

    private MockServer(MockCenter center, WireMockServer server, FaultRelay relay)
    {
        (Center, _server, _relay) = (center, server, relay);
        Endpoint = new Uri($"http://127.0.0.1:{relay.Port}");
        Admin = new Uri($"http://127.0.0.1:{server.Port}{AdminDesk.Prefix}");
    }

    /// <summary>What answers.</summary>
    public MockCenter Center { get; }

    /// <summary>The center's address, for <c>CenterClientOptions.Endpoint</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>The console's address: a page for people, <c>/ready</c>, <c>/state</c>, <c>/journal</c> and the authority for programs.</summary>
    public Uri Admin { get; }

    /// <summary>Starts serving; ready when it returns.</summary>
    /// <param name="center">The mock center.</param>
    /// <param name="port">The port of the center's address; 0 takes a free one.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static MockServer Start(MockCenter center, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        var server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            MaxRequestLogCount = 100,
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
        });
        var desk = new AdminDesk(center);
        server.Given(Request.Create().WithPath(new WildcardMatcher(AdminDesk.Prefix + "*")).UsingAnyMethod())
            .RespondWith(Response.Create().WithCallback((IRequestMessage request) => desk.Answer(request)));
        server.Given(Request.Create().WithPath(new WildcardMatcher("*")).UsingAnyMethod()).AtPriority(10)
            .RespondWith(Response.Create().WithCallback(async (IRequestMessage request) => await Front.AnswerAsync(center, request).ConfigureAwait(false)));
        try
        {
            return new MockServer(center, server, FaultRelay.Start(port, server.Port));
        }
        catch
        {
            server.Stop();
            throw;
        }
    }

    /// <summary>Stops serving; what the center holds stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await _relay.DisposeAsync().ConfigureAwait(false);
        _server.Stop();
        _server.Dispose();
    }
}
