using System.Net.Sockets;
using System.Text;

namespace GovData.MockServer.Tests;

/// <summary>A bare connection: writes the very bytes, and tells how it ended.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(System.Net.IPAddress.Loopback, port).WaitAsync(Deadline.Span);
        return connection;
    }

    public Task SendAsync(string head, params byte[] body) => SendAsync([.. Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n")), .. body]);

    public Task SendAsync(byte[] bytes) => _socket.SendAsync(bytes).WaitAsync(Deadline.Span);

    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Everything until the other side ends the connection, and whether it was reset.</summary>
    public async Task<(byte[] Bytes, bool WasReset)> ReadToEndAsync()
    {
        var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await _socket.ReceiveAsync(buffer).WaitAsync(Deadline.Span)) > 0) all.Write(buffer, 0, read);
            return (all.ToArray(), false);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return (all.ToArray(), true);
        }
    }

    public async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;)
        {
            var read = await _socket.ReceiveAsync(bytes.AsMemory(at)).AsTask().WaitAsync(Deadline.Span);
            at += read > 0 ? read : throw new EndOfStreamException($"The connection ended after {at} of {count} bytes.");
        }
        return bytes;
    }

    public void Dispose() => _socket.Dispose();
}
