using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// A step that is this worker's. Where several processes share the ledger it is leased: held on to while the work goes on, and the work is cancelled as soon as it
/// is lost or can't be held on to in time.
/// </summary>
internal sealed class HeldStep : IDisposable
{
    private readonly CancellationTokenSource _work;
    private readonly LeasedTask? _task;
    private readonly TaskLeases? _leases;

    private HeldStep(TaskRow row, LeasedTask? task, TaskLeases? leases, CancellationToken cancellationToken) =>
        (Row, _task, _leases, _work) = (row, task, leases, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));

    /// <summary>The step, with the epoch that taking it gave.</summary>
    public TaskRow Row { get; }

    /// <summary>Cancelled when the step is lost.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>A step that nobody else may work on.</summary>
    public static HeldStep Of(TaskRow row, CancellationToken cancellationToken) => new(row, null, null, cancellationToken);

    /// <summary>A step held on to by renewing its lease.</summary>
    public static HeldStep Of(LeasedTask task, TaskLeases leases, TimeProvider time, CancellationToken cancellationToken)
    {
        var held = new HeldStep(task.Row, task, leases, cancellationToken);
        _ = held.HoldOnAsync(task, leases, time);
        return held;
    }

    /// <summary>Does the work; a step that was not brought to its end is given back at once, so that nobody has to wait for its lease to be over.</summary>
    public async Task<T> DoAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch
        {
            _work.Cancel();
            await GiveBackAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose()
    {
        _work.Cancel();
        _work.Dispose();
    }

    /// <summary>Lets anybody have it who wants to go on.</summary>
    public async Task GiveBackAsync()
    {
        if (_task is null || _task.Lease.IsOver) return;
        try
        {
            await _leases!.ReleaseAsync([_task], TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is DbException or LedgerUnavailableException)
        {
            // Then its lease runs out.
        }
    }

    private async Task HoldOnAsync(LeasedTask task, TaskLeases leases, TimeProvider time)
    {
        var token = _work.Token;
        try
        {
            while (!task.Lease.IsOver)
            {
                await Task.Delay(task.Lease.RenewIn, time, token).ConfigureAwait(false);
                using var limit = new LeaseLimit(task.Lease, time, token);
                if ((await leases.RenewAsync([task], limit.Token).ConfigureAwait(false)).Count > 0) break;
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }
        catch (Exception)
        {
            // Whatever keeps it from being renewed, the step counts as lost: somebody else may have it.
        }
        Drop();
    }

    private void Drop()
    {
        try
        {
            _work.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The work is done.
        }
    }
}
