using System;

namespace GovData.Ledger;

/// <summary>
/// How long a worker may go on with what it claimed, by its own monotonic clock and never by a date: it counts from before the claim, and ends a margin before
/// the database lets another worker have it. A clock that jumps costs time, never correctness.
/// </summary>
internal sealed class Lease(TimeProvider time, long before, TimeSpan duration, TimeSpan margin)
{
    private readonly object _gate = new();
    private long _before = before;

    /// <summary>What is left; zero when the work must be dropped.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_gate)
            {
                var left = duration - margin - time.GetElapsedTime(_before);
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    public bool IsOver => Left == TimeSpan.Zero;

    /// <summary>How long to wait before it is renewed: a third of it is used then.</summary>
    public TimeSpan RenewIn
    {
        get
        {
            lock (_gate)
            {
                var wait = TimeSpan.FromTicks(duration.Ticks / 3) - time.GetElapsedTime(_before);
                return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Counts anew from a time stamp taken before the renewal was sent.</summary>
    public void Renewed(long since)
    {
        lock (_gate) _before = since;
    }
}
