using System.Net;
using System.Net.Sockets;

namespace GovData.MockServer;

/// <summary>One connection and its continuation to the server: requests up, answers down, until either side ends or it is broken on purpose.</summary>
internal sealed class RelayedConnection(Socket client) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private volatile AnswerCut? _cut;

    /// <summary>Connects to the server; gives the port from which the server sees it come.</summary>
    public async Task<int> OpenAsync(int server, CancellationToken cancellationToken)
    {
        client.NoDelay = true;
        await _server.ConnectAsync(IPAddress.Loopback, server, cancellationToken).ConfigureAwait(false);
        return ((IPEndPoint)_server.LocalEndPoint!).Port;
    }

    public async Task CarryAsync()
    {
        var up = UpAsync();
        try
        {
            await DownAsync().ConfigureAwait(false);
        }
        finally
        {
            Dispose();
            await up.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the connection at once: the client sees it reset.</summary>
    public void Reset()
    {
        client.Close(timeout: 0);
        _server.Dispose();
    }

    public void CutAfter(int bodyBytes) => _cut = new AnswerCut(bodyBytes);

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task UpAsync()
    {
        var buffer = new byte[BufferSize];
        try
        {
            int read;
            while ((read = await client.ReceiveAsync(buffer).ConfigureAwait(false)) > 0) await SendAsync(_server, buffer.AsMemory(0, read)).ConfigureAwait(false);
            _server.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            _server.Dispose();
        }
    }

    private async Task DownAsync()
    {
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await _server.ReceiveAsync(buffer).ConfigureAwait(false)) > 0)
        {
            var cut = _cut;
            var admitted = cut?.Admit(buffer.AsSpan(0, read)) ?? read;
            await SendAsync(client, buffer.AsMemory(0, admitted)).ConfigureAwait(false);
            if (cut is { IsMade: true }) return;
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[await to.SendAsync(bytes, SocketFlags.None).ConfigureAwait(false)..];
    }
}
