namespace GovData.Testing;

/// <summary>The mock's clock: the given time provider and what a person has advanced it by.</summary>
internal sealed class MockClock(TimeProvider provider)
{
    private static readonly DateTimeOffset Last = new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private long _aheadTicks;

    public TimeProvider Provider { get; } = provider;

    public DateTimeOffset Now => Provider.GetUtcNow().AddTicks(Interlocked.Read(ref _aheadTicks));

    public void Advance(TimeSpan by)
    {
        if (by < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(by), by, "The mock's clock goes forward only.");
        if (by > Last - Now) throw new ArgumentOutOfRangeException(nameof(by), by, "The mock's clock goes to the end of the year 2999 at most; it stays where it is.");
        Interlocked.Add(ref _aheadTicks, by.Ticks);
    }

    public void Reset() => Interlocked.Exchange(ref _aheadTicks, 0);
}
