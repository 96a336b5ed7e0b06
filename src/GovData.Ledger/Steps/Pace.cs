using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Keeps this process's parts within what the center takes in a minute, so that it need not refuse them; a tenth is left for the department's other calls.</summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>Requests in any 60 seconds, as the center says; 0 until it has said.</summary>
    public int PerMinute { get; set; }

    /// <summary>Waits until the next may be sent.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Left() is { } left) await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null, and it is counted, when one may be sent now.</summary>
    private TimeSpan? Left()
    {
        lock (_sent)
        {
            if (PerMinute <= 0) return null;
            var now = time.GetUtcNow();
            while (_sent.Count > 0 && now - _sent.Peek() >= s_window) _sent.Dequeue();
            if (_sent.Count >= Math.Max(1, PerMinute - (PerMinute / 10))) return _sent.Peek() + s_window - now;
            _sent.Enqueue(now);
            return null;
        }
    }
}
