using System.Net.Http.Headers;
using System.Text;
using GovData.Security;
using GovData.Testing;
using Microsoft.Extensions.Time.Testing;

namespace GovData.MockServer.Tests;

/// <summary>Two centers alike, one behind each front, asked the same: the answers are the same, header by header and byte by byte.</summary>
public class SameAnswerTests
{
    private static readonly DateTimeOffset Day = new(2030, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("GET", "/v1/status", "")]
    [InlineData("GET", "/v1/limits", "")]
    [InlineData("GET", "/v1/capabilities", "")]
    [InlineData("GET", "/v1/catalog/entries?text=%E6%B8%9D&limit=2", "")]
    [InlineData("GET", "/v1/catalog/entries?limit=2&limit=3", "")]
    [InlineData("GET", "/v1/nowhere", "")]
    [InlineData("POST", "/v1/limits", "{}")]
    [InlineData("DELETE", "/v1/limits", "")]
    [InlineData("POST", "/v1/token", "{\"grantType\":")]
    [InlineData("POST", "/v1/token", "{\"grantType\":\"appkey\"}")]
    [InlineData("POST", "/v1/diagnostics/echo", "渝")]
    public async Task An_answer_is_the_same_on_both_fronts(string method, string target, string body) => await CompareAsync(method, target, body, _ => { });

    [Fact]
    public async Task Strangers_answers_are_the_same_on_both_fronts()
    {
        MockOutcome[] strangers =
        [
            MockOutcome.HtmlPage(), MockOutcome.GbkPage(), MockOutcome.Empty(), MockOutcome.Empty(503),
            MockOutcome.Problem("rate-limited", retryAfter: TimeSpan.FromSeconds(7)), MockOutcome.TooManyRequestsUntilDate(TimeSpan.FromSeconds(7)), MockOutcome.ProblemAs200("maintenance"),
        ];
        foreach (var stranger in strangers) await CompareAsync("GET", "/v1/status", "", center => center.Outcomes.Next("getStatus", stranger));
    }

    [Fact]
    public async Task A_gateway_in_front_does_the_same_on_both_fronts()
    {
        await CompareAsync("GET", "/api/center/v1/status?x=%2F", "", center => center.FrontGateway.PathPrefix = "/api/center");
        await CompareAsync("GET", "/v1/status", "", center => center.FrontGateway.PathPrefix = "/api/center");
        await CompareAsync("POST", "/v1/token", new string('x', 100), center => center.FrontGateway.MaxBodyBytes = 99);
        await CompareAsync("GET", "/v1/nowhere", "", center => center.FrontGateway.ErrorsAs200 = true);
    }

    private static async Task CompareAsync(string method, string target, string body, Action<MockCenter> set)
    {
        var key = SigningKey.CreateP256();
        var (one, other) = (Center(key), Center(key));
        set(one);
        set(other);
        await using var server = await SocketCenter.StartAsync(other);
        using var inProcess = new HttpClient(one.CreateHandler()) { BaseAddress = one.Endpoint };
        using var overSocket = new HttpClient { BaseAddress = server.Endpoint };

        var expected = await AskAsync(inProcess, method, target, body);
        var actual = await AskAsync(overSocket, method, target, body);

        // An answer the center did not date is dated by the front, as every web server does.
        Assert.Equal(expected.Headers.TryAdd("Date", Day.ToString("R")) ? Day.ToString("R") : expected.Headers["Date"], actual.Headers["Date"]);
        Assert.Equal((expected.Status, expected.Body), (actual.Status, actual.Body));
        Assert.Equal(expected.Headers, actual.Headers);
        Assert.Equal(one.Journal.Select(e => (e.Method, e.Target, e.Digest, e.Status)), other.Journal.Select(e => (e.Method, e.Target, e.Digest, e.Status)));
    }

    private static MockCenter Center(SigningKey key)
    {
        var center = new MockCenter(new MockCenterOptions { SigningKey = key, TimeProvider = new FakeTimeProvider(Day) });
        center.Departments.Add(TestFront.Department, "500000", "示例部门");
        return center;
    }

    private static async Task<(int Status, SortedDictionary<string, string> Headers, string Body)> AskAsync(HttpClient http, string method, string target, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return ((int)answer.StatusCode, Headers(answer.Headers, answer.Content.Headers), Convert.ToHexString(bytes));
    }

    private static SortedDictionary<string, string> Headers(params HttpHeaders[] all)
    {
        var read = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in all.SelectMany(h => h)) read[header.Key] = string.Join(" | ", header.Value);
        return read;
    }
}
