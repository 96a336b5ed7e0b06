using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Http;

public class TimeLimitTests
{
    [Fact]
    public async Task An_attempt_that_takes_too_long_is_ended_and_the_limit_is_named()
    {
        var time = Clients.Clock();
        using var center = Clients.Over(new ScriptedHandler(Answers.Silence), options => options.Budgets.MaxRetries = 0, time);

        var (timeout, took) = await time.FailsAsync<CenterTimeoutException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal(TimeLimit.Attempt, timeout.Limit);
        Assert.Equal(TimeSpan.FromSeconds(30), timeout.Length);
        Assert.InRange(took.TotalSeconds, 30, 31);
    }

    [Fact]
    public async Task All_attempts_together_end_with_the_total_budget()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Silence);
        using var center = Clients.Over(handler, options => options.Budgets.Total = TimeSpan.FromSeconds(70), time);

        var (timeout, took) = await time.FailsAsync<CenterTimeoutException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal(TimeLimit.Total, timeout.Limit);
        Assert.InRange(took.TotalSeconds, 69, 71);
        Assert.InRange(handler.Calls.Count, 2, 3);
    }

    [Fact]
    public async Task A_long_wait_is_not_cut_by_a_limit_nobody_set()
    {
        var time = Clients.Clock();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        var handler = new ScriptedHandler(async (request, cancellationToken) =>
        {
            asked.SetResult();
            await answer.Task.WaitAsync(cancellationToken);
            return await Answers.Json("{}")(request, cancellationToken);
        });
        using var center = Clients.Over(handler, options => options.Budgets.Query = TimeSpan.FromSeconds(150), time);

        var call = center.SendAsync(Operations.Question());
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(120));
        answer.SetResult();

        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public async Task The_callers_own_cancellation_comes_back_with_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        var handler = new ScriptedHandler((request, cancellationToken) =>
        {
            source.Cancel();
            return Answers.Silence(request, cancellationToken);
        });
        using var center = Clients.Over(handler);

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => center.SendAsync(Operations.Question(), source.Token));

        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task Cancelling_while_waiting_for_the_next_attempt_ends_the_wait()
    {
        var time = Clients.Clock();
        using var source = new CancellationTokenSource();
        var handler = new ScriptedHandler(Answers.Problem("busy", 503, retryable: true, retryAfter: 100));
        using var center = Clients.Over(handler, time: time);

        var call = center.SendAsync(Operations.Question(), source.Token);
        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task A_call_cancelled_before_it_began_sends_nothing()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => center.SendAsync(Operations.Question(), new CancellationToken(canceled: true)));

        Assert.Empty(handler.Received);
    }
}
