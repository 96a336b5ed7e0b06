using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.MockServer;

/// <summary>Bytes in, bytes out; where the front has marked an answer, the connection is cut before it or in the middle of it.</summary>
internal sealed class FaultRelay : IAsyncDisposable
{
    public const string Mark = "X-GovData-Mock-Fault";
    public const string Drop = "drop";
    public const string Cut = "cut";

    private readonly TcpListener _listener;
    private readonly int _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _open = new();
    private readonly Task _accepting;

    private FaultRelay(TcpListener listener, int server)
    {
        (_listener, _server) = (listener, server);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static FaultRelay Start(int port, int server)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new FaultRelay(listener, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_open.Keys).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false);
                var serving = ServeAsync(client);
                _open[serving] = true;
                _ = serving.ContinueWith(done => _open.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _stop.Token).ConfigureAwait(false);
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                var exchange = new Exchange(client, server);
                await Task.WhenAny(exchange.UpAsync(ended.Token), exchange.DownAsync(ended.Token)).ConfigureAwait(false);
                await ended.CancelAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or System.IO.IOException or ObjectDisposedException)
            {
                // A connection that ends is what this relay is for.
            }
        }
    }

    /// <summary>One connection: requests up, answers down, one after the other.</summary>
    private sealed class Exchange(TcpClient client, TcpClient server)
    {
        private volatile bool _headAwaited = true;

        public async Task UpAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await client.GetStream().ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                _headAwaited = true;
                await server.GetStream().WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }

        public async Task DownAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            var head = new List<byte>();
            int read;
            while ((read = await server.GetStream().ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (!_headAwaited)
                {
                    await client.GetStream().WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                    continue;
                }
                head.AddRange(buffer.AsSpan(0, read));
                var bytes = head.ToArray();
                var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
                if (end < 0) continue;
                head.Clear();
                _headAwaited = false;
                if (await CutAsync(bytes, end + 4, cancellationToken).ConfigureAwait(false)) return;
                await client.GetStream().WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
        }

        private async Task<bool> CutAsync(byte[] bytes, int body, CancellationToken cancellationToken)
        {
            var text = Encoding.Latin1.GetString(bytes, 0, body);
            if (!text.Contains(Mark + ": ", StringComparison.OrdinalIgnoreCase)) return false;
            if (text.Contains(Mark + ": " + Cut, StringComparison.OrdinalIgnoreCase))
                await client.GetStream().WriteAsync(bytes.AsMemory(0, body + (bytes.Length - body) / 2), cancellationToken).ConfigureAwait(false);
            client.LingerState = new LingerOption(true, 0);
            return true;
        }
    }
}
