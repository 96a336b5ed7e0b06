namespace GovData.Ledger.Tests;

/// <summary>Time that goes ten times as fast as the machine's: for workers that wait for each other.</summary>
internal sealed class HastyTime : TimeProvider
{
    private const int Haste = 10;
    private readonly DateTimeOffset _start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private readonly long _began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + System.GetElapsedTime(_began) * Haste;

    public override long GetTimestamp() => _began + (System.GetTimestamp() - _began) * Haste;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, Hasten(dueTime), Hasten(period));

    private static TimeSpan Hasten(TimeSpan time) => time > TimeSpan.Zero ? time / Haste : time;
}
