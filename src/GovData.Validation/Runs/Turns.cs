using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Lets holders of numbers pass one after the other, from 0.</summary>
internal sealed class Turns
{
    private readonly object gate = new();
    private readonly Dictionary<long, TaskCompletionSource<bool>> waiting = [];
    private long turn;
    private Exception? failure;

    public async Task WaitAsync(long number, CancellationToken ct)
    {
        TaskCompletionSource<bool> mine;
        lock (gate)
        {
            if (failure is not null) throw new OperationCanceledException("Another thread of this validation has failed.", failure);
            if (number == turn) return;
            waiting[number] = mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        using (ct.Register(() => mine.TrySetCanceled(ct))) await mine.Task.ConfigureAwait(false);
    }

    /// <summary>Ends the turn of the one who passed.</summary>
    public void Next()
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(++turn, out var next)) return;
            waiting.Remove(turn);
            next.TrySetResult(true);
        }
    }

    /// <summary>Nobody passes any more.</summary>
    public void Fail(Exception e)
    {
        lock (gate)
        {
            failure ??= e;
            foreach (var one in waiting.Values) one.TrySetException(new OperationCanceledException("Another thread of this validation has failed.", e));
            waiting.Clear();
        }
    }
}
