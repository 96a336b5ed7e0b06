using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Http;

/// <summary>A center that is not reached: where, and what kind of cause, so that the one who reads it knows whom to call.</summary>
public class UnreachableTests
{
    [Fact]
    public async Task A_port_on_which_nothing_listens_is_told_with_its_address()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();

        Assert.Contains($"{address}, connection refused", (await FailsAsync("http://" + address)).Message);
    }

    [Fact]
    public async Task A_port_that_speaks_no_TLS_is_told_with_its_address()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        try
        {
            var answering = AnswerPlainlyAsync(listener);

            var failure = await FailsAsync("https://" + listener.LocalEndpoint);
            await answering;

            Assert.Contains($"{listener.LocalEndpoint}, no TLS", failure.Message);
        }
        finally
        {
            listener.Stop();
        }
    }

    [Fact]
    public async Task A_name_nobody_knows_is_told_with_its_port()
    {
        var unknown = new HttpRequestException(HttpRequestError.NameResolutionError, "raw text", new SocketException((int)SocketError.HostNotFound));

        var failure = await FailsAsync("https://center.example.gov.cn", new ScriptedHandler { SignIn = Answers.Throws(unknown) });

        Assert.Contains("center.example.gov.cn:443, its name is not known", failure.Message);
        Assert.DoesNotContain("raw text", failure.Message);
    }

    [Fact]
    public async Task Of_the_address_only_host_and_port_are_told()
    {
        var closed = new HttpRequestException("raw text", new SocketException((int)SocketError.ConnectionRefused));

        var failure = await FailsAsync("https://center.example.gov.cn:8443/secret-prefix", new ScriptedHandler(Answers.Throws(closed)));

        Assert.Contains("center.example.gov.cn:8443, connection refused", failure.Message);
        Assert.DoesNotContain("secret-prefix", failure.Message);
    }

    private static async Task<TransportException> FailsAsync(string endpoint, HttpMessageHandler? handler = null)
    {
        using var reader = Reader.Of("en-US");
        var options = Clients.Options(handler!);
        options.Endpoint = new Uri(endpoint);
        options.Budgets.MaxRetries = 0;
        using var center = new CenterClient(options);
        var failure = await Assert.ThrowsAsync<TransportException>(() => center.SendAsync(Operations.Question()));
        Assert.Equal((TransportFailure.Unreachable, "T01"), (failure.Failure, failure.Code));
        return failure;
    }

    private static async Task AnswerPlainlyAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        Assert.NotEqual(0, await stream.ReadAsync(new byte[1024]));
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }
}
