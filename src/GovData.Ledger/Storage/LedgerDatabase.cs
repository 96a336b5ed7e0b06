using System;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The ledger's one connection: one unit of work at a time, writes in a transaction.</summary>
internal sealed class LedgerDatabase(Func<DbConnection> connect, LedgerDialect dialect, LedgerOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DbConnection? _connection;
    private bool _disposed;

    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> read, CancellationToken cancellationToken) =>
        InTurnAsync(connection => read(Session(connection, null, cancellationToken)), cancellationToken);

    /// <summary>All or nothing. Once the work is done the commit is not cancelled.</summary>
    public Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> write, CancellationToken cancellationToken) =>
        InTurnAsync(
            async connection =>
            {
                using var transaction = connection.BeginTransaction();
                var result = await write(Session(connection, transaction, cancellationToken)).ConfigureAwait(false);
                transaction.Commit();
                return result;
            },
            cancellationToken);

    public void Dispose()
    {
        _disposed = true;
        _connection?.Dispose();
        _turn.Dispose();
    }

    private LedgerSession Session(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        new(connection, transaction, options.TablePrefix, cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work(await OpenAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            if (!_disposed) _turn.Release();
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is { State: ConnectionState.Open } open) return open;
        _connection?.Dispose();
        _connection = null;
        var connection = connect() ?? throw new InvalidOperationException("The function given to the ledger made no connection.");
        try
        {
            if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var session = Session(connection, null, cancellationToken);
            foreach (var statement in dialect.Session) await session.ExecuteAsync(statement).ConfigureAwait(false);
            if (options.EnsureCreated == true)
                await LedgerSchema.CreateAsync(connection, dialect, LedgerSchema.Script(dialect, options.TablePrefix), cancellationToken).ConfigureAwait(false);
            await CheckEditionAsync(session).ConfigureAwait(false);
            return _connection = connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task CheckEditionAsync(LedgerSession session)
    {
        string? edition;
        try
        {
            edition = await new MetaTable(session).ReadAsync(MetaTable.Edition).ConfigureAwait(false);
        }
        catch (DbException missing)
        {
            throw new InvalidOperationException(Wording.Of(
                $"在此 {dialect.Name} 数据库中无法读取台账的表 {options.TablePrefix}*：请先以 LedgerSchema.CreateAsync 建表，或将 LedgerSchema.Script 交数据库管理员执行。",
                $"The ledger's tables '{options.TablePrefix}*' cannot be read in this {dialect.Name} database. Create them once with LedgerSchema.CreateAsync, " +
                "or give LedgerSchema.Script to the database administrator."), missing);
        }
        if (edition != LedgerSchema.Edition.ToString(CultureInfo.InvariantCulture))
            throw new InvalidOperationException(Wording.Of(
                $"台账的表为版次 {edition ?? "（无）"}，本版本的 GovData.Ledger 读取版次 {LedgerSchema.Edition}。",
                $"The ledger's tables are of edition {edition ?? "(none)"}; this version of GovData.Ledger reads edition {LedgerSchema.Edition}."));
    }
}
