using GovData.Testing;

namespace GovData.MockServer;

/// <summary>
/// 模拟数据资源中心 on a socket: the same <see cref="MockCenter"/>, for programs of any kind, on the loopback address only.
/// The public address is a relay's, which does the faults a connection can have; behind it stands the web server.
/// </summary>
internal sealed class SocketCenter : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly FaultRelay _relay;
    private readonly SocketHost _host;
    private readonly Lazy<Task> _stopping;

    private SocketCenter(MockCenter center, FaultRelay relay, SocketHost host, CancellationTokenSource stop)
    {
        (Center, _relay, _host, _stop) = (center, relay, host, stop);
        _stopping = new Lazy<Task>(ShutAsync);
        Endpoint = new Uri(FormattableString.Invariant($"http://127.0.0.1:{relay.Port}"));
        Admin = new Uri(Endpoint, AdminDesk.Prefix);
    }

    /// <summary>What answers.</summary>
    public MockCenter Center { get; }

    /// <summary>The center's address, for <c>CenterClientOptions.Endpoint</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>The console's address: a page for people; <c>/ready</c>, <c>/state</c>, <c>/journal</c> and the authority's acts for programs.</summary>
    public Uri Admin { get; }

    /// <summary>Whether it answers: from the end of starting to the beginning of stopping.</summary>
    public bool IsReady => !_stop.IsCancellationRequested;

    /// <summary>Starts serving a center; ready when the task ends.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static async Task<SocketCenter> StartAsync(MockCenter center, SocketCenterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(center);
        var relay = FaultRelay.Listen(options?.Port ?? 0);
        var stop = new CancellationTokenSource();
        try
        {
            var host = await SocketHost.StartAsync(new SocketFront(center, new AdminDesk(center), relay, stop.Token)).ConfigureAwait(false);
            relay.CarryTo(host.Port);
            return new SocketCenter(center, relay, host, stop);
        }
        catch
        {
            await relay.DisposeAsync().ConfigureAwait(false);
            stop.Dispose();
            throw;
        }
    }

    /// <summary>Stops serving: open connections are closed, waiting answers given up. What the center holds stays.</summary>
    public Task StopAsync() => _stopping.Value;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(StopAsync());

    private async Task ShutAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _relay.DisposeAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
