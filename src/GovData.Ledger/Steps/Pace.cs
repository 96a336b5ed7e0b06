using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// Keeps this process's parts within what the center takes in a minute, so that it need not refuse them; a tenth is left for the department's other calls. When a request
/// arrives is not known here, only that it did before it was answered: it counts from its beginning until a minute after its end.
/// </summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private readonly Queue<DateTimeOffset> _ended = new();
    private int _underWay;

    /// <summary>Requests in any 60 seconds, as the center says; 0 until it has said.</summary>
    public int PerMinute { get; set; }

    /// <summary>Waits until the next may be sent. What is returned is disposed of when it is answered.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (PerMinute <= 0) return null;
        while (Left() is { } left) await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
        return new Request(this);
    }

    /// <summary>Null, and it is counted, when one may be sent now.</summary>
    private TimeSpan? Left()
    {
        lock (_ended)
        {
            var now = time.GetUtcNow();
            while (_ended.Count > 0 && now - _ended.Peek() >= s_window) _ended.Dequeue();
            if (_underWay + _ended.Count >= Math.Max(1, PerMinute - (PerMinute / 10))) return _ended.Count > 0 ? _ended.Peek() + s_window - now : s_look;
            _underWay++;
            return null;
        }
    }

    private void End()
    {
        lock (_ended)
        {
            _underWay--;
            _ended.Enqueue(time.GetUtcNow());
        }
    }

    private sealed class Request(Pace pace) : IDisposable
    {
        public void Dispose() => pace.End();
    }
}
