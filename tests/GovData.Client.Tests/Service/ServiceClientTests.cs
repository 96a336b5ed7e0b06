using System;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

public class ServiceClientTests
{
    [Fact]
    public async Task Capabilities_say_version_profiles_and_algorithms()
    {
        var capabilities = await new GoldenCenter("getCapabilities").AsProvider().Service.GetCapabilitiesAsync();

        Assert.Equal("1.0", capabilities.Version);
        Assert.Equal("500000", capabilities.Center!.Division);
        Assert.True(capabilities.Offers("sharing"));
        Assert.False(capabilities.Offers("corrections"));
        Assert.Equal(["sm3", "sha-256"], capabilities.Algorithms.Digest);
        Assert.Contains(SubmissionTarget.NaturalResources.Value, capabilities.Targets);
    }

    [Fact]
    public async Task Limits_are_data()
    {
        var limits = await new GoldenCenter("getLimits").AsProvider().Service.GetLimitsAsync();

        Assert.Equal((1048576L, 8388608L, 10000), (limits.BodySize, limits.PartSize, limits.PartsPerSubmission));
        Assert.Equal((200, 500, 600), (limits.ListPageSize, limits.QueryPageSize, limits.RequestsPerMinute));
        Assert.Equal((300, 3600, 86400, 30), (limits.ClockSkewSeconds, limits.TokenSeconds!.Value, limits.ReceiptAgeSeconds!.Value, limits.IdempotencyDays!.Value));
    }

    [Fact]
    public async Task Status_tells_the_windows_announced()
    {
        var status = await new GoldenCenter("getStatus").AsProvider().Service.GetStatusAsync();

        Assert.Equal(CenterState.Open, status.State);
        Assert.Equal(DateTimeOffset.Parse("2026-11-22T08:00:01Z", null), status.Time);
        var window = Assert.Single(status.Maintenance);
        Assert.Equal(("开放系统升级", "open-data"), (window.Reason, window.Profiles[0]));
        Assert.Equal(TimeSpan.FromHours(2), window.To - window.From);
    }

    [Fact]
    public async Task Status_and_capabilities_answer_while_signing_in_does_not()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"state":"MAINTENANCE"}"""), Answers.Json("""{"version":"1.0"}"""));
        var service = Clients.Over(handler).Service;

        var status = await service.GetStatusAsync();
        await service.GetCapabilitiesAsync();

        Assert.Equal(CenterState.Maintenance, status.State);
        Assert.Equal(0, handler.TokensIssued);
        Assert.All(handler.Calls, call => Assert.False(call.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Echo_sends_the_bytes_as_they_are_and_says_what_arrived()
    {
        var golden = GoldenExchange.Load("echo");
        var center = new GoldenCenter("echo");

        var echo = await center.AsProvider().Service.EchoAsync(golden.RequestBody);

        Assert.Equal(9, echo.Size);
        Assert.True(echo.Digest!.Matches(golden.RequestBody));
        Assert.Equal("***", echo.Headers["authorization"]);
        Assert.True(center.Received[0].Headers.Contains("Content-Digest"));
    }

    [Fact]
    public async Task A_long_operation_says_how_far_it_is_and_whether_it_ended()
    {
        var operation = await new GoldenCenter("getOperation").AsProvider().Service.GetOperationAsync("op-0001");

        Assert.True(operation.IsFinal);
        Assert.Equal(LongOperationState.Done, operation.State);
        Assert.Equal("3/3 rows", operation.Progress!.ToString());
    }

    [Fact]
    public async Task A_state_of_tomorrow_survives()
    {
        var center = new GoldenCenter("getStatus") { Lie = body => body.Replace("OPEN", "READ_ONLY") };

        var status = await center.AsProvider().Service.GetStatusAsync();

        Assert.False(status.State.IsKnown);
        Assert.Equal("READ_ONLY", status.State.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("op/1")]
    [InlineData("..")]
    public async Task An_id_that_is_none_never_leaves(string id)
    {
        var center = new GoldenCenter();

        await Assert.ThrowsAsync<ArgumentException>(() => center.AsProvider().Service.GetOperationAsync(id));

        Assert.Empty(center.Received);
    }
}
