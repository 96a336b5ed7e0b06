using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// The ledger's database: reads, and writes in a transaction each. What had no effect because of others is done again, so a unit of work may be run more than
/// once and reads all it decides by.
/// </summary>
internal sealed class LedgerDatabase : IDisposable
{
    private readonly ConnectionPool _pool;
    private readonly GroupWriter? _group;
    private readonly WriteRetry _retry;
    private readonly LockProbe _probe;
    private readonly LedgerDialect _dialect;

    public LedgerDatabase(Func<DbConnection> connect, LedgerDialect dialect, LedgerOptions options)
    {
        _dialect = dialect;
        _pool = new ConnectionPool(connect, dialect, options);
        _group = dialect.HasOneWriter ? new GroupWriter(_pool) : null;
        _retry = new WriteRetry(dialect, options.TimeProvider);
        _probe = new LockProbe(_pool, dialect);
    }

    /// <summary>Whether locked rows can be passed over; asked of two connections once.</summary>
    public Task<bool> SkipsLockedAsync(CancellationToken cancellationToken) => _probe.RunAsync(cancellationToken);

    /// <summary>Whether a step can be claimed by one statement, where locked rows can be passed over.</summary>
    public bool ClaimsAtOnce => _dialect.ClaimsAtOnce;

    /// <summary>Finds out by trying how the database behaves.</summary>
    public Task<LedgerDiagnosis> DiagnoseAsync(bool isShared, TimeProvider time, CancellationToken cancellationToken) =>
        NameAsync(new LedgerProbe(_pool, _dialect, time).RunAsync(_probe, isShared, cancellationToken));

    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> read, CancellationToken cancellationToken) => NameAsync(_retry.RunAsync(
        async _ =>
        {
            var connection = await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await read(new LedgerSession(connection, null, cancellationToken)).ConfigureAwait(false);
            }
            finally
            {
                _pool.Return(connection);
            }
        },
        cancellationToken));

    /// <summary>All or nothing. Once the work is done the commit is not cancelled.</summary>
    public Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> write, CancellationToken cancellationToken) => NameAsync(
        _group is not null ? _group.WriteAsync(write, cancellationToken) : _retry.RunAsync(mark => WriteAloneAsync(write, mark, cancellationToken), cancellationToken));

    /// <summary>
    /// One statement that the database commits by itself, guarded by an epoch: done again, because the connection was lost, it finds that it has had its effect, and the step is
    /// taken for lost. Nothing is on its way but the statement and its answer.
    /// </summary>
    public Task<T> WriteOneAsync<T>(Func<LedgerSession, Task<T>> write, CancellationToken cancellationToken) =>
        _group is not null ? WriteAsync(write, cancellationToken) : ReadAsync(write, cancellationToken);

    public void Dispose()
    {
        _group?.Dispose();
        _pool.Dispose();
    }

    /// <summary>Says of a failure of the database's what it means to who works with the ledger.</summary>
    /// <exception cref="LedgerUnavailableException">It is full, locked or out of reach.</exception>
    private async Task<T> NameAsync<T>(Task<T> work)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (DbException failure) when (_dialect.Classify(failure) is var fault && fault is LedgerFault.Full or LedgerFault.Busy or LedgerFault.Disconnected or LedgerFault.Denied or LedgerFault.Damaged)
        {
            throw new LedgerUnavailableException(fault, _dialect.Name, failure);
        }
    }

    private async Task<T> WriteAloneAsync<T>(Func<LedgerSession, Task<T>> write, CommitMark mark, CancellationToken cancellationToken)
    {
        var connection = await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = await connection.Inner.BeginAsync(cancellationToken).ConfigureAwait(false);
            var result = await write(new LedgerSession(connection, transaction, cancellationToken)).ConfigureAwait(false);
            mark.IsCommitting = true;
            await transaction.EndAsync().ConfigureAwait(false);
            return result;
        }
        finally
        {
            _pool.Return(connection);
        }
    }
}
