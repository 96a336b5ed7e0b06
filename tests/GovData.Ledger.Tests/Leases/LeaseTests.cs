using Microsoft.Extensions.Time.Testing;

namespace GovData.Ledger.Tests;

public class LeaseTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_counts_from_before_the_claim_and_ends_a_margin_early()
    {
        var before = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(5));
        var lease = Of(before);
        Assert.Equal(TimeSpan.FromSeconds(45), lease.Left);
        _time.Advance(TimeSpan.FromSeconds(44.9));
        Assert.False(lease.IsOver);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(lease.IsOver);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.Zero, lease.Left);
    }

    [Fact]
    public void It_is_renewed_when_a_third_is_used_and_counts_from_before_the_renewal()
    {
        var lease = Of(_time.GetTimestamp());
        Assert.Equal(TimeSpan.FromSeconds(20), lease.RenewIn);
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, lease.RenewIn);
        var before = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(3));
        lease.Renewed(before);
        Assert.Equal(TimeSpan.FromSeconds(47), lease.Left);
        Assert.Equal(TimeSpan.FromSeconds(17), lease.RenewIn);
    }

    [Fact]
    public void A_wall_clock_set_back_changes_nothing()
    {
        var clock = new SetBack(_time);
        var lease = new Lease(clock, clock.GetTimestamp(), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(30));
        clock.By = TimeSpan.FromHours(-1);
        Assert.Equal(TimeSpan.FromSeconds(20), lease.Left);
    }

    private Lease Of(long before) => new(_time, before, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));

    private sealed class SetBack(TimeProvider inner) : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override long TimestampFrequency => inner.TimestampFrequency;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + By;
    }
}
