using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovData.MockServer.Tests;

/// <summary>The relay between a bare client and a bare server: no HTTP is needed to carry bytes.</summary>
public sealed class FaultRelayTests : IAsyncLifetime
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly FaultRelay _relay = FaultRelay.Listen(0);

    public Task InitializeAsync()
    {
        _server.Start();
        _relay.CarryTo(((IPEndPoint)_server.LocalEndpoint).Port);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _relay.DisposeAsync();
        _server.Stop();
    }

    [Fact]
    public async Task Bytes_arrive_unchanged_in_both_directions()
    {
        var sent = new byte[3_000_000];
        new Random(1).NextBytes(sent);
        using var client = await RawConnection.OpenAsync(_relay.Port);
        using var server = await AcceptAsync();

        var sending = client.SendAsync(sent);
        var arrived = await ReadAsync(server, sent.Length);
        await sending;
        var answering = server.GetStream().WriteAsync(arrived).AsTask();

        Assert.Equal(sent, await client.ReadAsync(sent.Length));
        await answering.WaitAsync(Deadline.Span);
    }

    [Fact]
    public async Task A_client_that_has_said_all_still_gets_its_answer()
    {
        using var client = await RawConnection.OpenAsync(_relay.Port);
        using var server = await AcceptAsync();
        await client.SendAsync("question");
        client.EndSending();

        Assert.Equal("question", Encoding.ASCII.GetString(await ReadToEndAsync(server)));
        await server.GetStream().WriteAsync("answer"u8.ToArray());
        server.Close();

        Assert.Equal("answer", Encoding.ASCII.GetString((await client.ReadToEndAsync()).Bytes));
    }

    [Fact]
    public async Task A_dropped_connection_is_reset_before_any_byte()
    {
        using var client = await RawConnection.OpenAsync(_relay.Port);
        using var server = await AcceptAsync();
        await client.SendAsync("question");
        await ReadAsync(server, 8);

        _relay.Drop(PortOf(server));

        var (bytes, wasReset) = await client.ReadToEndAsync();
        Assert.Empty(bytes);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task A_truncated_answer_is_cut_where_it_was_said_and_the_connection_ends()
    {
        using var client = await RawConnection.OpenAsync(_relay.Port);
        using var server = await AcceptAsync();
        await client.SendAsync("question");
        await ReadAsync(server, 8);

        _relay.Truncate(PortOf(server), 3);
        await server.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nanswer"u8.ToArray());

        Assert.EndsWith("\r\n\r\nans", Encoding.ASCII.GetString((await client.ReadToEndAsync()).Bytes));
    }

    [Fact]
    public async Task Breaking_one_connection_leaves_the_others()
    {
        using var first = await RawConnection.OpenAsync(_relay.Port);
        using var firstServer = await AcceptAsync();
        using var second = await RawConnection.OpenAsync(_relay.Port);
        using var secondServer = await AcceptAsync();
        await first.SendAsync("1");
        await second.SendAsync("2");
        await ReadAsync(firstServer, 1);
        await ReadAsync(secondServer, 1);

        _relay.Drop(PortOf(firstServer));
        await secondServer.GetStream().WriteAsync("still here"u8.ToArray());

        Assert.Equal("still here", Encoding.ASCII.GetString(await second.ReadAsync(10)));
        Assert.True((await first.ReadToEndAsync()).WasReset);
    }

    [Fact]
    public async Task Stopping_ends_open_connections_and_frees_the_port()
    {
        var relay = FaultRelay.Listen(0);
        relay.CarryTo(((IPEndPoint)_server.LocalEndpoint).Port);
        var port = relay.Port;
        using var client = await RawConnection.OpenAsync(port);
        using var server = await AcceptAsync();

        await relay.DisposeAsync().AsTask().WaitAsync(Deadline.Span);

        await client.ReadToEndAsync();
        await FaultRelay.Listen(port).DisposeAsync();
    }

    private async Task<TcpClient> AcceptAsync() => await _server.AcceptTcpClientAsync().WaitAsync(Deadline.Span);

    private static int PortOf(TcpClient server) => ((IPEndPoint)server.Client.RemoteEndPoint!).Port;

    private static async Task<byte[]> ReadAsync(TcpClient server, int count)
    {
        var bytes = new byte[count];
        await server.GetStream().ReadExactlyAsync(bytes).AsTask().WaitAsync(Deadline.Span);
        return bytes;
    }

    private static async Task<byte[]> ReadToEndAsync(TcpClient server)
    {
        using var all = new MemoryStream();
        await server.GetStream().CopyToAsync(all).WaitAsync(Deadline.Span);
        return all.ToArray();
    }
}
