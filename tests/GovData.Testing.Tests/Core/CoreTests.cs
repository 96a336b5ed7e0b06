namespace GovData.Testing.Tests;

public class CoreTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public async Task Capabilities_and_status_need_no_token()
    {
        using var http = new HttpClient(_center.Mock.CreateHandler()) { BaseAddress = _center.Mock.Endpoint };
        var capabilities = await http.GetStringAsync("/v1/capabilities");
        Assert.Contains("\"version\":\"1.0\"", capabilities, StringComparison.Ordinal);
        Assert.Contains("sm2-sm3", capabilities, StringComparison.Ordinal);
        Assert.Contains("\"time\":\"2026-11-22T08:00:00Z\"", await http.GetStringAsync("/v1/status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_told_as_they_are_set()
    {
        _center.Mock.Limits.PartSize = 4096;
        Assert.Equal(4096, (await _center.Provider.GetAsync("/v1/limits")).Json["partSize"]!.GetValue<long>());
    }

    [Fact]
    public async Task Echo_tells_what_arrived_and_never_the_token()
    {
        var answer = await _center.Provider.PostBytesAsync("/v1/diagnostics/echo", "abc"u8.ToArray());
        Assert.Equal(3, answer.Json["size"]!.GetValue<int>());
        Assert.Equal("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", answer.String("digest"));
        Assert.Equal("***", answer.Json["headers"]!["authorization"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_answer_carries_the_center_s_date_and_the_trace_id()
    {
        var answer = await _center.Provider.SendAsync(HttpMethod.Get, "/v1/limits", null, null, traceId: "trace-0001");
        Assert.Equal("trace-0001", answer.Headers["X-Trace-Id"]);
        Assert.Equal("Sun, 22 Nov 2026 08:00:00 GMT", answer.Headers["Date"]);
    }

    [Fact]
    public async Task A_center_under_maintenance_answers_its_status_and_nothing_else()
    {
        _center.Mock.Policy.Status = "MAINTENANCE";
        var answer = await _center.Provider.LoginAsync();
        Assert.Equal((503, "maintenance"), (answer.Status, answer.Code));
        using var http = new HttpClient(_center.Mock.CreateHandler()) { BaseAddress = _center.Mock.Endpoint };
        Assert.Contains("MAINTENANCE", await http.GetStringAsync("/v1/status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_not_offered_says_so()
    {
        _center.Mock.Policy.Profiles.Remove("core");
        Assert.Equal("not-offered", (await _center.Provider.LoginAsync()).Code);
    }

    [Fact]
    public async Task An_operation_nobody_began_is_not_found() => Assert.Equal("not-found", (await _center.Provider.GetAsync("/v1/operations/op-0")).Code);
}
