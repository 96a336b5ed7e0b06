namespace GovData.Testing.Tests;

public class FrontGatewayTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public async Task It_strips_blocks_caps_and_wraps()
    {
        var gateway = _center.Mock.FrontGateway;
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        gateway.StripRequestHeaders.Add("Authorization");
        Assert.Equal("unauthenticated", (await _center.Provider.GetAsync("/v1/limits")).Code);
        gateway.ErrorsAs200 = true;
        var wrapped = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((200, "unauthenticated"), (wrapped.Status, wrapped.Code));
        gateway.ErrorsAs200 = false;
        gateway.ErrorsAsHtml = true;
        Assert.Equal("text/html", (await _center.Provider.GetAsync("/v1/limits")).Headers["Content-Type"]);
        gateway.StripRequestHeaders.Clear();
        gateway.MaxBodyBytes = 2;
        Assert.Equal(413, (await _center.Provider.PostBytesAsync("/v1/diagnostics/echo", [1, 2, 3])).Status);
        gateway.StripAnswerHeaders.Add("X-Trace-Id");
        Assert.DoesNotContain("X-Trace-Id", (await _center.Provider.GetAsync("/v1/limits")).Headers.Keys);
        gateway.BlockedMethods.Add("GET");
        Assert.Equal(405, (await _center.Provider.GetAsync("/v1/limits")).Status);
    }

    [Fact]
    public async Task While_it_is_down_nothing_reaches_the_center()
    {
        using var http = new HttpClient(_center.Mock.CreateHandler());
        var status = new Uri(_center.Mock.Endpoint, "/v1/status");

        _center.Mock.FrontGateway.IsDown = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(status));
        Assert.Empty(_center.Mock.Journal);

        _center.Mock.FrontGateway.IsDown = false;
        Assert.Contains("OPEN", await http.GetStringAsync(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_away_the_prefix_it_listens_under()
    {
        _center.Mock.FrontGateway.PathPrefix = "/api/center";
        using var http = new HttpClient(_center.Mock.CreateHandler());
        Assert.Contains("OPEN", await http.GetStringAsync(new Uri(_center.Mock.Endpoint, "/api/center/v1/status")), StringComparison.Ordinal);
        using var outside = await http.GetAsync(new Uri(_center.Mock.Endpoint, "/v1/status"));
        Assert.Equal(404, (int)outside.StatusCode);
    }

    [Fact]
    public async Task It_cuts_what_takes_too_long()
    {
        await _center.Provider.GetAsync("/v1/limits");
        _center.Mock.FrontGateway.CutAfter = TimeSpan.FromSeconds(60);
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.Delay(TimeSpan.FromSeconds(90)));
        var call = _center.Provider.GetAsync("/v1/limits");
        _center.Time.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }
}
