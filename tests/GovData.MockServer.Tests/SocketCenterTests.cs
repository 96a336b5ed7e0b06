using System.Net.Sockets;
using GovData.Testing;

namespace GovData.MockServer.Tests;

public class SocketCenterTests
{
    [Fact]
    public async Task It_takes_a_free_port_on_the_loopback_address_and_is_ready_when_started()
    {
        await using var one = await SocketCenter.StartAsync(new MockCenter());
        await using var other = await SocketCenter.StartAsync(new MockCenter());

        Assert.True(one.IsReady);
        Assert.Equal("127.0.0.1", one.Endpoint.Host);
        Assert.NotEqual(one.Endpoint.Port, other.Endpoint.Port);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_at_once()
    {
        await using var one = await SocketCenter.StartAsync(new MockCenter());

        var failure = await Assert.ThrowsAsync<SocketException>(() => SocketCenter.StartAsync(new MockCenter(), new SocketCenterOptions { Port = one.Endpoint.Port }));

        Assert.Equal(SocketError.AddressAlreadyInUse, failure.SocketErrorCode);
    }

    [Fact]
    public async Task The_port_of_a_stopped_server_serves_the_next_one_and_the_center_keeps_what_it_holds()
    {
        var center = new MockCenter();
        var first = await StartOnAPortNobodyIsGivenAsync(center);
        using (var http = new HttpClient()) (await http.GetAsync(new Uri(first.Endpoint, "/v1/status"))).Dispose();
        await first.StopAsync();
        Assert.False(first.IsReady);

        await using var second = await SocketCenter.StartAsync(center, new SocketCenterOptions { Port = first.Endpoint.Port });

        Assert.Equal(first.Endpoint, second.Endpoint);
        Assert.Single(center.Journal);
    }

    [Fact]
    public async Task Stopping_gives_up_answers_that_are_waited_for()
    {
        var time = new SignallingTime(DateTimeOffset.UnixEpoch);
        var center = new MockCenter(new MockCenterOptions { TimeProvider = time });
        center.Outcomes.Next("getStatus", MockOutcome.Delay(TimeSpan.FromDays(1)));
        var server = await SocketCenter.StartAsync(center);
        using var http = new HttpClient();
        var asking = http.GetAsync(new Uri(server.Endpoint, "/v1/status"));
        await time.Waiting;

        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<HttpRequestException>(() => asking);
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        var server = await SocketCenter.StartAsync(new MockCenter());

        await Task.WhenAll(server.StopAsync(), server.StopAsync());
        await server.DisposeAsync();

        Assert.False(server.IsReady);
    }

    /// <summary>A port below those that the system hands out: what a stopped server frees, no other test can be given meanwhile.</summary>
    private static async Task<SocketCenter> StartOnAPortNobodyIsGivenAsync(MockCenter center)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await SocketCenter.StartAsync(center, new SocketCenterOptions { Port = Random.Shared.Next(20_000, 32_000) });
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse && tries < 20)
            {
            }
        }
    }
}
