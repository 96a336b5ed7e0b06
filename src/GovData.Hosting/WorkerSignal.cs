using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Hosting;

/// <summary>Wakes the worker before its wait is over; set while nobody waits, it wakes the next wait.</summary>
internal sealed class WorkerSignal
{
    private readonly object _gate = new();
    private TaskCompletionSource<bool> _set = Create();

    public void Set()
    {
        lock (_gate) _set.TrySetResult(true);
    }

    /// <summary>Forgets that it was set.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            if (_set.Task.IsCompleted) _set = Create();
        }
    }

    /// <returns>Whether it was woken.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        Task set;
        lock (_gate) set = _set.Task;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(set, Task.Delay(atMost, time, over.Token)).ConfigureAwait(false);
        over.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_set.Task.IsCompleted) return false;
            _set = Create();
            return true;
        }
    }

    private static TaskCompletionSource<bool> Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
