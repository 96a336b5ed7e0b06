using System.Globalization;
using System.Text;
using GovData.Testing;
using Microsoft.Extensions.Time.Testing;

namespace GovData.MockServer.Tests;

/// <summary>Requests written by hand, answers read to the last byte: what stands between the socket and the machine changes nothing.</summary>
public class RawBytesTests
{
    [Theory]
    [InlineData("/v1/catalog/entries?text=%E6%B8%9D%2f%41+b%20c&limit=5")]
    [InlineData("/v1/catalog/%65ntries/307005012%2F000001")]
    [InlineData("/v1/catalog/../limits")]
    [InlineData("/v1//limits")]
    [InlineData("/v1/limits?")]
    [InlineData("/v1/limits?a=%zz")]
    public async Task The_target_arrives_as_it_was_sent(string target)
    {
        await using var front = await TestFront.StartAsync(socket: true);

        await AskAsync(front, $"GET {target} HTTP/1.1\nHost: center\nConnection: close\n\n");

        Assert.Equal(target, Assert.Single(front.Center.Journal).Target);
    }

    [Fact]
    public async Task A_target_written_for_a_proxy_loses_scheme_and_host_only()
    {
        await using var front = await TestFront.StartAsync(socket: true);

        await AskAsync(front, "GET http://center.example/v1/status?x=%2F HTTP/1.1\nHost: center.example\nConnection: close\n\n");

        Assert.Equal("/v1/status?x=%2F", Assert.Single(front.Center.Journal).Target);
    }

    [Theory]
    [InlineData("POST", "application/octet-stream", "")]
    [InlineData("POST", "application/json", "")]
    [InlineData("POST", "application/x-www-form-urlencoded", "")]
    [InlineData("POST", "multipart/form-data; boundary=x", "")]
    [InlineData("POST", "text/plain; charset=GBK", "Content-Encoding: gzip\n")]
    [InlineData("GET", "application/json", "")]
    public async Task The_body_arrives_as_it_was_sent_whatever_it_is_called(string method, string type, string more)
    {
        await using var front = await TestFront.StartAsync(socket: true);
        var body = Enumerable.Range(0, 70_000).Select(i => (byte)(i * 31)).ToArray();

        await AskAsync(front, $"{method} {(method == "GET" ? "/v1/limits" : "/v1/diagnostics/echo")} HTTP/1.1\nHost: center\nConnection: close\nContent-Type: {type}\n{more}Content-Length: {body.Length}\n\n", body);

        var entry = Assert.Single(front.Center.Journal);
        Assert.Equal(body, entry.Body);
        Assert.Equal(type, entry.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Every_header_arrives_and_of_several_all_values()
    {
        await using var front = await TestFront.StartAsync(socket: true);

        await AskAsync(front, "GET /v1/status HTTP/1.1\nHost: center\nConnection: close\nX-Many: one\nX-Many: two\nX-Empty:\nx-lower: as it is, \"quoted\"\nCookie: a=b\n\n");

        var headers = Assert.Single(front.Center.Journal).Headers;
        Assert.Equal("one, two", headers["X-Many"]);
        Assert.Equal("", headers["X-Empty"]);
        Assert.Equal("as it is, \"quoted\"", headers["X-Lower"]);
        Assert.Equal("***", headers["Cookie"]);
    }

    [Fact]
    public async Task An_answer_has_the_centers_headers_and_no_others()
    {
        var day = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var front = await TestFront.StartAsync(socket: true, new MockCenterOptions { TimeProvider = new FakeTimeProvider(day) });
        front.Center.Outcomes.Next("getStatus", MockOutcome.Empty(503));

        var answer = await AskAsync(front, "GET /v1/status HTTP/1.1\nHost: center\nConnection: close\n\n");

        Assert.Equal(
            $"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\nDate: {day.ToString("R", CultureInfo.InvariantCulture)}\r\n\r\n", answer);
    }

    [Fact]
    public async Task An_answer_that_may_not_have_a_body_has_no_length_either()
    {
        await using var front = await TestFront.StartAsync(socket: true);
        front.Center.Outcomes.Next("getStatus", MockOutcome.Empty(204));

        var answer = await AskAsync(front, "GET /v1/status HTTP/1.1\nHost: center\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 204 No Content\r\n", answer);
        Assert.DoesNotContain("Content-Length", answer);
    }

    [Fact]
    public async Task One_connection_carries_request_after_request_until_it_is_dropped()
    {
        await using var front = await TestFront.StartAsync(socket: true);
        front.Center.Outcomes.Next("getStatus", MockOutcome.Empty(), MockOutcome.Empty(202), MockOutcome.Drop());
        using var connection = await RawConnection.OpenAsync(front.Server.Endpoint.Port);

        foreach (var status in new[] { "200", "202" })
        {
            await connection.SendAsync("GET /v1/status HTTP/1.1\nHost: center\n\n");
            Assert.Equal("HTTP/1.1 " + status, Encoding.ASCII.GetString(await connection.ReadAsync(12)));
            await ReadHeadAsync(connection);
        }
        await connection.SendAsync("GET /v1/status HTTP/1.1\nHost: center\n\n");

        var (bytes, wasReset) = await connection.ReadToEndAsync();
        Assert.Empty(bytes);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task A_truncated_answer_ends_in_the_middle_of_its_body()
    {
        await using var front = await TestFront.StartAsync(socket: true, new MockCenterOptions { TimeProvider = new FakeTimeProvider(DateTimeOffset.UnixEpoch) });
        var whole = await AskAsync(front, "GET /v1/status HTTP/1.1\nHost: center\nConnection: close\n\n");
        front.Center.Outcomes.Next("getStatus", MockOutcome.Truncate());

        var half = await AskAsync(front, "GET /v1/status HTTP/1.1\nHost: center\n\n");

        var (head, body) = (half.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4, whole.Length - whole.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4);
        Assert.True(body > 20);
        Assert.Contains($"Content-Length: {body}\r\n", half);
        Assert.Equal(body / 2, half.Length - head);
    }

    private static async Task<string> AskAsync(TestFront front, string head, byte[]? body = null)
    {
        using var connection = await RawConnection.OpenAsync(front.Server.Endpoint.Port);
        await connection.SendAsync(head, body ?? []);
        return Encoding.Latin1.GetString((await connection.ReadToEndAsync()).Bytes);
    }

    private static async Task ReadHeadAsync(RawConnection connection)
    {
        var seen = "";
        while (!seen.EndsWith("\r\n\r\n", StringComparison.Ordinal)) seen += (char)(await connection.ReadAsync(1))[0];
    }
}
