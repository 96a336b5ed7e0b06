using System;
using System.Threading;

namespace GovData.Client;

/// <summary>Ends an attempt when its time is up: the class's limit or what is left of the total, whichever is shorter. Progress of a transfer starts it anew.</summary>
internal sealed class AttemptClock : CancellationTokenSource
{
    private readonly CancellationTokenRegistration _caller;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;
    private readonly long _deadline;
    private readonly bool _onProgress;

    public AttemptClock(TimeProvider time, TimeSpan limit, long deadline, bool onProgress, CancellationToken caller)
#if NET
        : base(Shorter(time, limit, deadline), time)
#endif
    {
        (_time, _limit, _deadline, _onProgress) = (time, limit, deadline, onProgress);
        if (caller.CanBeCanceled) _caller = caller.Register(static clock => ((AttemptClock)clock!).Cancel(), this);
#if !NET
        _timer = time.CreateTimer(static clock => ((AttemptClock)clock!).Cancel(), this, Shorter(time, limit, deadline), Timeout.InfiniteTimeSpan);
#endif
    }

    /// <summary>Which limit it was that ended the attempt; asked only after it ended.</summary>
    public TimeLimit Ended => Deadline.Left(_time, _deadline) <= TimeSpan.Zero ? TimeLimit.Total : _onProgress ? TimeLimit.Progress : TimeLimit.Attempt;

    /// <summary>A timestamp, for <see cref="Since"/>.</summary>
    public long Now => _time.GetTimestamp();

    public TimeSpan Since(long timestamp) => _time.GetElapsedTime(timestamp);

    public void Progress()
    {
        if (_onProgress) Restart(Shorter(_time, _limit, _deadline));
    }

    protected override void Dispose(bool disposing)
    {
        Stop();
        _caller.Dispose();
        base.Dispose(disposing);
    }

#if NET
    private void Restart(TimeSpan length) => CancelAfter(length);

    private static void Stop()
    {
    }
#else
    private readonly ITimer _timer;

    private void Restart(TimeSpan length) => _timer.Change(length, Timeout.InfiniteTimeSpan);

    private void Stop() => _timer.Dispose();
#endif

    private static TimeSpan Shorter(TimeProvider time, TimeSpan limit, long deadline)
    {
        var left = Deadline.Left(time, deadline);
        return left < limit ? left > TimeSpan.Zero ? left : TimeSpan.Zero : limit;
    }
}
