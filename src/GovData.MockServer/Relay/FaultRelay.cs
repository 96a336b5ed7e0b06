using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GovData.MockServer;

/// <summary>
/// The public address: bytes in, bytes out, connection by connection. The front, which knows a connection by the port it comes from,
/// tells it when one is to break.
/// </summary>
internal sealed class FaultRelay : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<int, RelayedConnection> _connections = new();
    private readonly ConcurrentDictionary<Task, bool> _carrying = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;

    private FaultRelay(TcpListener listener) => _listener = listener;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Takes a port; who connects waits until there is a server to carry to.</summary>
    public static FaultRelay Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new FaultRelay(listener);
    }

    public void CarryTo(int server) => _accepting = AcceptAsync(server);

    /// <summary>Breaks a connection before any byte of the answer that is being made.</summary>
    /// <param name="port">The port from which the server sees the connection come.</param>
    public void Drop(int port)
    {
        if (_connections.TryGetValue(port, out var connection)) connection.Reset();
    }

    /// <summary>Lets the head of the answer that is being made through, and so many bytes of its body; then breaks the connection.</summary>
    public void Truncate(int port, int bodyBytes)
    {
        if (_connections.TryGetValue(port, out var connection)) connection.CutAfter(bodyBytes);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        _listener.Stop();
        await Task.WhenAll(_carrying.Keys).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync(int server)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var carrying = CarryAsync(await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false), server);
                _carrying[carrying] = true;
                _ = carrying.ContinueWith(done => _carrying.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // One that hung up before it was accepted; the next may stay.
            }
        }
    }

    private async Task CarryAsync(Socket client, int server)
    {
        using var connection = new RelayedConnection(client);
        try
        {
            var port = await connection.OpenAsync(server, _stop.Token).ConfigureAwait(false);
            using var ending = _stop.Token.Register(connection.Reset);
            _connections[port] = connection;
            try
            {
                await connection.CarryAsync().ConfigureAwait(false);
            }
            finally
            {
                _connections.TryRemove(KeyValuePair.Create(port, connection));
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A connection that ends is what this relay is for.
        }
    }
}
