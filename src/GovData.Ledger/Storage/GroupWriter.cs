using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// The one writer of a database that has only one: writes that wait share a transaction, and with it the wait for the disk. Each stands behind a savepoint of
/// its own, so that one that fails takes no other with it; each is answered after the commit, with its own result.
/// </summary>
internal sealed class GroupWriter(ConnectionPool pool) : IDisposable
{
    private const int Most = 256;
    private readonly Queue<WaitingWrite> _waiting = new();
    private bool _running;
    private bool _disposed;

    public Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        var mine = new WaitingWrite<T>(write, cancellationToken);
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _waiting.Enqueue(mine);
            if (_running) return mine.Task;
            _running = true;
        }
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(WriteAllAsync, CancellationToken.None);
        return mine.Task;
    }

    public void Dispose()
    {
        lock (_waiting) _disposed = true;
    }

    private async Task WriteAllAsync()
    {
        while (Next() is { } group)
        {
            LedgerConnection connection;
            try
            {
                connection = await pool.RentAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                foreach (var write in group) write.Fail(failure);
                continue;
            }
            var settle = await WriteAsync(connection, group).ConfigureAwait(false);
            pool.Return(connection); // before anybody is answered: who then closes the ledger has closed its file
            foreach (var one in settle) one();
        }
    }

    /// <summary>Those that wait; null when none does, and then the next one to come starts anew.</summary>
    private List<WaitingWrite>? Next()
    {
        lock (_waiting)
        {
            var group = new List<WaitingWrite>(Math.Min(_waiting.Count, Most));
            while (_waiting.Count > 0 && group.Count < Most)
            {
                var write = _waiting.Dequeue();
                if (!write.IsCancelled()) group.Add(write);
            }
            _running = group.Count > 0;
            return _running ? group : null;
        }
    }

    /// <summary>Writes them together, or one by one where one of them spoils that; gives what answers each.</summary>
    private static async Task<List<Action>> WriteAsync(LedgerConnection connection, List<WaitingWrite> group)
    {
        try
        {
            if (await CommitAsync(connection, group).ConfigureAwait(false)) return group.ConvertAll<Action>(write => write.Succeed);
        }
        catch (Exception failure)
        {
            return group.ConvertAll<Action>(write => () => write.Fail(failure));
        }
        var settle = new List<Action>();
        foreach (var write in group)
            if (!write.HasFailed) settle.AddRange(await WriteAsync(connection, [write]).ConfigureAwait(false));
        return settle;
    }

    /// <summary>False when nothing was committed because a write that failed took the transaction with it: the others are to be written without it.</summary>
    private static async Task<bool> CommitAsync(LedgerConnection connection, List<WaitingWrite> group)
    {
        using var transaction = await connection.Inner.BeginAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var write in group)
        {
            var goesOn = group.Count == 1
                ? await write.RunAsync(connection, transaction).ConfigureAwait(false)
                : await RunApartAsync(connection, transaction, write).ConfigureAwait(false);
            if (!goesOn) return false;
        }
        await transaction.EndAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>False when the whole transaction went with the write that failed, such as when the disk is full.</summary>
    private static async Task<bool> RunApartAsync(LedgerConnection connection, DbTransaction transaction, WaitingWrite write)
    {
        var session = new LedgerSession(connection, transaction, CancellationToken.None);
        await session.ExecuteAsync("SAVEPOINT one").ConfigureAwait(false);
        var done = await write.RunAsync(connection, transaction).ConfigureAwait(false);
        try
        {
            if (!done) await session.ExecuteAsync("ROLLBACK TO SAVEPOINT one").ConfigureAwait(false);
            await session.ExecuteAsync("RELEASE SAVEPOINT one").ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (!done)
        {
            return false;
        }
    }
}
