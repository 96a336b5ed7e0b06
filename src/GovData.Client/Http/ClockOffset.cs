using System;
using System.Net.Http;
using System.Threading;

namespace GovData.Client;

/// <summary>The difference between the center's clock and this machine's, learned from <c>Date</c>; below five seconds it counts as none.</summary>
internal sealed class ClockOffset(TimeProvider time)
{
    private static readonly long s_ignored = TimeSpan.FromSeconds(5).Ticks;
    private long _ticks;

    public DateTimeOffset Now => time.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

    public void Learn(HttpResponseMessage response)
    {
        if (response.Headers.Date is not { } date) return;
        var ticks = (date - time.GetUtcNow()).Ticks;
        Interlocked.Exchange(ref _ticks, Math.Abs(ticks) < s_ignored ? 0 : ticks);
    }
}
