using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>A write that waits for the one writer, and whoever waits for it.</summary>
internal abstract class WaitingWrite
{
    /// <summary>Whether it has its answer already, and it is a failure.</summary>
    public abstract bool HasFailed { get; }

    /// <summary>Answers who no longer waits.</summary>
    public abstract bool IsCancelled();

    /// <summary>Runs it in whoever asked's context; false, and answered, when it failed.</summary>
    public abstract Task<bool> RunAsync(LedgerConnection connection, DbTransaction transaction);

    /// <summary>Answers with the result: it is committed.</summary>
    public abstract void Succeed();

    /// <summary>Answers with a failure, unless there is an answer.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class WaitingWrite<T>(Func<LedgerSession, Task<T>> write, CancellationToken cancellationToken) : WaitingWrite
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private T _result = default!;

    public Task<T> Task => _answer.Task;

    public override bool HasFailed => _answer.Task.IsCompleted;

    public override bool IsCancelled() => cancellationToken.IsCancellationRequested && _answer.TrySetCanceled(cancellationToken);

    public override async Task<bool> RunAsync(LedgerConnection connection, DbTransaction transaction)
    {
        try
        {
            _result = await InContext(new LedgerSession(connection, transaction, cancellationToken)).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _answer.TrySetCanceled(cancellationToken);
        }
        catch (Exception failure)
        {
            _answer.TrySetException(failure);
        }
        return false;
    }

    public override void Succeed() => _answer.TrySetResult(_result);

    public override void Fail(Exception failure) => _answer.TrySetException(failure);

    private Task<T> InContext(LedgerSession session)
    {
        if (_context is null) return write(session);
        Task<T>? running = null;
        ExecutionContext.Run(_context.CreateCopy(), _ => running = write(session), null);
        return running!;
    }
}
