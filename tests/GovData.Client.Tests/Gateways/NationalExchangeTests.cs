using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Gateways;

/// <summary>The first-generation national exchange platform, against the vectors of implementers' accounts (checked with OpenJDK's SHA1PRNG).</summary>
public class NationalExchangeTests
{
    private const string AppKey = "testappkey0000000000000000000001";
    private const string ServiceId = "s_1200000000000_0001";
    private const string SealedSecret = "T3LtAN3l70fUGaVWdcvmOTrOwiWlwMW6EOStOsDJs3WgafuT807fpsjCvLUvEv8R";
    private static readonly DateTimeOffset s_instant = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);

    private static readonly CenterOperation s_question = new("getThing", System.Net.Http.HttpMethod.Get, "/v1/things/{thing}", RetryClass.Safe);

    [Fact]
    public async Task The_secret_is_fetched_with_the_appkey_and_calls_are_signed_with_the_secret()
    {
        var handler = new ScriptedHandler(Answers.Json(Secret("1800000000000")), Answers.Json("""{"code":"0","data":{"title":"渝"},"message":""}"""));
        using var center = Open(handler);

        await center.SendAsync(Ask());

        var (refresh, call) = (handler.Received[0], handler.Received[1]);
        Assert.Equal("/sysapi/auth/refreshappsecret", refresh.Path);
        Assert.Equal("OTGL0pvjRQJwmseEzSFbIMPJjcZZepuDZ16Mqq+ljiQ=", refresh.Headers["gjgxjhpt_sign"]);
        Assert.Contains("\"gjgxjhpt_rtime\":\"1700000000000\"", refresh.Text);
        Assert.Equal("/httpproxy", call.Path);
        Assert.Equal("POST", call.Method);
        Assert.Equal("amkmhlzjfhm5HrTr3u/ckjMtHCGk6FrTRUI2gW6b4rU=", call.Headers["gjgxjhpt_sign"]);
        Assert.Equal((ServiceId, "TESTRID", "1700000000000"), (call.Headers["gjgxjhpt_sid"], call.Headers["gjgxjhpt_rid"], call.Headers["gjgxjhpt_rtime"]));
    }

    [Fact]
    public async Task The_operation_travels_in_the_body_and_the_answer_is_unwrapped()
    {
        var handler = new ScriptedHandler(Answers.Json(Secret("1800000000000")), Answers.Json("""{"code":"0","data":{"title":"渝"},"message":""}"""));
        using var center = Open(handler);

        var answer = await center.SendAsync(Ask());

        var body = JsonDocument.Parse(handler.Received[1].Body).RootElement;
        Assert.Equal("getThing", body.GetProperty("operation").GetString());
        Assert.Equal("a/b", body.GetProperty("path").GetProperty("thing").GetString());
        Assert.Equal("2", body.GetProperty("query").GetProperty("limit").GetString());
        Assert.Equal("""{"title":"渝"}""", System.Text.Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Fact]
    public async Task A_refusal_behind_the_platform_is_the_centers_refusal()
    {
        var handler = new ScriptedHandler(Answers.Json(Secret("1800000000000")),
            Answers.Json("""{"code":"-1","data":{"code":"not-found","title":"No such thing","status":404,"whoCanFix":"you"},"message":"x"}"""));
        using var center = Open(handler);

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => center.SendAsync(Ask()));

        Assert.Equal(("not-found", 404), (refused.Problem.Code, refused.Problem.Status));
    }

    [Fact]
    public async Task A_secret_that_has_ended_is_fetched_anew_and_one_that_has_not_is_kept()
    {
        var ok = Answers.Json("""{"code":"0","data":{},"message":""}""");
        var time = new VirtualClock(s_instant);
        var handler = new ScriptedHandler(Answers.Json(Secret("1700000060000")), ok, ok, Answers.Json(Secret("1800000000000")), ok);
        using var center = Open(handler, time);

        await center.SendAsync(Ask());
        await center.SendAsync(Ask());
        time.Advance(TimeSpan.FromMinutes(2));
        await center.SendAsync(Ask());

        Assert.Equal(2, handler.Received.Count(request => request.Path.StartsWith("/sysapi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_operation_without_a_service_id_is_refused_before_anything_is_sent()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Open(handler);

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal((RefusalOrigin.Local, "not-offered"), (refused.Origin, refused.Code));
        Assert.Empty(handler.Received);
    }

    [Theory]
    [InlineData("""{"code":"E-106","message":"not authorised"}""")]
    [InlineData("""{"code":"0","data":{"secret":"!!!","secretEndTime":"1800000000000"}}""")]
    [InlineData("<html></html>")]
    public async Task A_secret_that_cannot_be_had_is_a_typed_failure(string answer)
    {
        var time = new VirtualClock(s_instant);
        var handler = new ScriptedHandler(Answers.Json(answer));
        using var center = Open(handler, time);

        await Assert.ThrowsAnyAsync<CenterException>(() => time.RunAsync(() => center.SendAsync(Ask())));
    }

    private static string Secret(string end) => $$"""{"code":"0","data":{"secret":"{{SealedSecret}}","secretEndTime":"{{end}}"},"message":"ok"}""";

    private static CenterRequest Ask() => new(s_question) { Parameters = new CallParameters { { "thing", "a/b" } }.With("limit", "2") };

    private static CenterClient Open(ScriptedHandler handler, TimeProvider? time = null) => Clients.Over(handler, options =>
    {
        options.Endpoint = new Uri("https://exchange.example");
        options.Credential = new NationalExchangeCredential("TESTRID", AppKey);
        options.Gateway = new NationalExchangeGateway(new Dictionary<string, string> { ["getThing"] = ServiceId });
        options.TimeProvider = time ?? new VirtualClock(s_instant);
    });
}
