using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Http;

public class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_question_is_repeated_after_a_status_that_passes(int status)
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Content("<html>"u8.ToArray(), "text/html", status), Answers.Json("{}"));
        using var center = Clients.Over(handler, time: time);

        await time.RunAsync(() => center.SendAsync(Operations.Question()));

        Assert.Equal(2, handler.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    public async Task A_refusal_that_stays_is_not_repeated(int status)
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Problem("some-code", status));
        using var center = Clients.Over(handler, time: time);

        var (refused, _) = await time.FailsAsync<RequestRefusedException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal("some-code", refused.Code);
        Assert.Equal(RefusalOrigin.Center, refused.Origin);
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task A_keyed_write_whose_answer_was_lost_is_repeated_with_the_same_key_bytes_and_trace()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Throws(new HttpRequestException("reset")), Answers.Throws(new HttpRequestException("reset")), Answers.Json("{}"));
        using var center = Clients.Over(handler, time: time);

        await time.RunAsync(() => center.SendAsync(Operations.Write()));

        Assert.Equal(3, handler.Calls.Count);
        Assert.Single(handler.Calls.Select(call => call.Headers["Idempotency-Key"]).Distinct());
        Assert.Single(handler.Calls.Select(call => call.Headers["X-Trace-Id"]).Distinct());
        Assert.Single(handler.Calls.Select(call => Convert.ToHexString(call.Body)).Distinct());
        Assert.Equal(["1", "2", "3"], handler.Calls.Select(call => call.Headers["X-Attempt"]));
    }

    [Fact]
    public async Task A_call_with_an_effect_each_time_is_sent_once_even_when_nothing_came_back()
    {
        var time = Clients.Clock();
        var silent = new ScriptedHandler(Answers.Silence);
        using var center = Clients.Over(silent, time: time);
        await time.FailsAsync<CenterTimeoutException>(() => center.SendAsync(Operations.Effect()));
        Assert.Single(silent.Calls);

        var broken = new ScriptedHandler(Answers.Throws(new HttpRequestException("reset")));
        using var other = Clients.Over(broken, time: time);
        var (lost, _) = await time.FailsAsync<TransportException>(() => other.SendAsync(Operations.Effect()));
        Assert.Equal(TransportFailure.ConnectionLost, lost.Failure);
        Assert.Single(broken.Calls);
    }

    [Fact]
    public async Task Retry_After_in_seconds_is_waited_for()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Problem("rate-limited", 429, retryable: true, retryAfter: 40), Answers.Json("{}"));
        using var center = Clients.Over(handler, time: time);

        var took = await time.RunAsync(() => center.SendAsync(Operations.Question()));

        Assert.InRange(took.TotalSeconds, 40, 41);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_read_against_the_centers_clock()
    {
        var time = Clients.Clock();
        var centersNoon = Clients.Noon.AddHours(8);
        var handler = new ScriptedHandler(
            Answers.Content([], null, 503, response =>
            {
                response.Headers.Date = centersNoon;
                response.Headers.RetryAfter = new RetryConditionHeaderValue(centersNoon.AddSeconds(30));
            }),
            Answers.Json("{}"));
        using var center = Clients.Over(handler, time: time);

        var took = await time.RunAsync(() => center.SendAsync(Operations.Question()));

        Assert.InRange(took.TotalSeconds, 30, 31);
    }

    [Fact]
    public async Task Retry_After_beyond_the_budget_fails_at_once()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Problem("maintenance", 503, retryable: true, retryAfter: 3600));
        using var center = Clients.Over(handler, time: time);

        var (refused, took) = await time.FailsAsync<RequestRefusedException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal(3600, refused.Problem.RetryAfter);
        Assert.True(took < TimeSpan.FromSeconds(1));
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task Repeats_end_after_their_number_and_say_how_many_there_were()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Throws(new HttpRequestException("reset")));
        using var center = Clients.Over(handler, time: time);

        var (lost, _) = await time.FailsAsync<TransportException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal(4, handler.Calls.Count);
        Assert.Equal(4, lost.Attempts);
    }

    [Fact]
    public async Task Repeats_can_be_switched_off_where_the_host_has_its_own()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Throws(new HttpRequestException("reset")));
        using var center = Clients.Over(handler, options => options.Budgets.MaxRetries = 0, time);

        await time.FailsAsync<TransportException>(() => center.SendAsync(Operations.Question()));

        Assert.Single(handler.Calls);
    }
}
