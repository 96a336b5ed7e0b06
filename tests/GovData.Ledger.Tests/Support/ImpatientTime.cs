using Microsoft.Extensions.Time.Testing;

namespace GovData.Ledger.Tests;

/// <summary>Virtual time in which every wait is over at once and the clock shows that it has passed; limits, which cancel, strike only if waits outlast them.</summary>
internal sealed class ImpatientTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero))
{
    /// <summary>Whether waits are waited for after all: then the clock stands until it is moved.</summary>
    public bool IsPatient { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (IsPatient || !IsWait(state) || dueTime <= TimeSpan.Zero) return timer;
        var end = GetUtcNow() + dueTime;
        ThreadPool.QueueUserWorkItem(_ => MoveTo(end));
        return timer;
    }

    /// <summary>Waits that go on beside each other end beside each other: the clock is moved to the end of each, not by the sum of all, which would outlast the limits of calls on their way.</summary>
    private void MoveTo(DateTimeOffset end)
    {
        try
        {
            if (end > GetUtcNow()) SetUtcNow(end);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Another wait has moved it further meanwhile.
        }
    }

    private static bool IsWait(object? state) => state is Task;
}
