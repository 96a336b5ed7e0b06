using Microsoft.Extensions.Time.Testing;

namespace GovData.Ledger.Tests;

public class PaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task What_was_on_its_way_for_long_counts_until_a_minute_after_its_answer()
    {
        var pace = new Pace(_time) { PerMinute = 4 };
        var requests = new[] { await pace.EnterAsync(default), await pace.EnterAsync(default), await pace.EnterAsync(default), await pace.EnterAsync(default) };
        _time.Advance(TimeSpan.FromSeconds(50));
        foreach (var request in requests) request!.Dispose();

        _time.Advance(TimeSpan.FromSeconds(59));
        var next = pace.EnterAsync(default);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await next.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task While_all_are_on_their_way_the_next_looks_again_and_can_be_given_up()
    {
        var pace = new Pace(_time) { PerMinute = 1 };
        var only = await pace.EnterAsync(default);
        using var giving = new CancellationTokenSource();
        var next = pace.EnterAsync(giving.Token);

        _time.Advance(TimeSpan.FromHours(1));
        Assert.False(next.IsCompleted);
        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        only!.Dispose();
    }

    [Fact]
    public async Task Before_the_center_has_said_how_many_it_takes_nobody_waits() => Assert.Null(await new Pace(_time).EnterAsync(default));
}
