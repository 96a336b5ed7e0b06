using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace GovData.Client.Tests;

/// <summary>A clock that stands still until it is told to go on to the next timer: however slow the machine, nothing is late.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<Waiting> _timers = [];
    private readonly object _sync = new();
    private long _ticks = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on by a length, firing what falls due.</summary>
    public void Advance(TimeSpan by)
    {
        var end = _ticks + by.Ticks;
        while (NextDue() is { } due && due <= end) FireNext();
        Interlocked.Exchange(ref _ticks, end);
    }

    /// <summary>Goes on to the next timer and fires it; false when nobody waits.</summary>
    public bool FireNext()
    {
        Waiting? next;
        lock (_sync)
        {
            next = _timers.Where(timer => timer.Due is not null).MinBy(timer => timer.Due);
            if (next is null) return false;
            if (next.Due > _ticks) _ticks = next.Due.Value;
            next.Due = null;
        }
        next.Fire();
        return true;
    }

    private long? NextDue()
    {
        lock (_sync) return _timers.Min(timer => timer.Due);
    }

    private sealed class Waiting : ITimer
    {
        private readonly VirtualClock _clock;

        public Waiting(VirtualClock clock, Action fire)
        {
            (_clock, Fire) = (clock, fire);
            lock (clock._sync) clock._timers.Add(this);
        }

        public Action Fire { get; }

        public long? Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._sync) Due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock._ticks + dueTime.Ticks;
            return true;
        }

        public void Dispose()
        {
            lock (_clock._sync) _clock._timers.Remove(this);
        }

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
