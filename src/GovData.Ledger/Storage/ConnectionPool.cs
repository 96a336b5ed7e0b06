using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The ledger's few connections; each is made when it is first needed, and made anew when it was lost.</summary>
internal sealed class ConnectionPool(Func<DbConnection> connect, LedgerDialect dialect, LedgerOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(dialect.HasOneWriter ? 1 : options.Connections);
    private readonly SemaphoreSlim _creating = new(1, 1);
    private readonly Stack<LedgerConnection> _idle = new();
    private bool _created;
    private bool _disposed;

    /// <summary>Waits for a connection; give it back with <see cref="Return"/>.</summary>
    public async Task<LedgerConnection> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Idle() ?? await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (!_disposed) _free.Release();
            throw;
        }
    }

    /// <summary>A connection beside the others; whoever asked disposes it.</summary>
    public async Task<LedgerConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new LedgerConnection(
            connect() ?? throw new InvalidOperationException("The function given to the ledger made no connection."), dialect, options);
        try
        {
            if (!connection.IsOpen) await connection.Inner.OpenAsync(cancellationToken).ConfigureAwait(false);
            var session = new LedgerSession(connection, null, cancellationToken);
            foreach (var statement in dialect.SessionSetup) await connection.Inner.RunAsync(null, statement, cancellationToken).ConfigureAwait(false);
            if (options.EnsureCreated == true) await CreateAsync(connection.Inner, cancellationToken).ConfigureAwait(false);
            await CheckEditionAsync(session).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Return(LedgerConnection connection)
    {
        lock (_idle)
        {
            if (connection.IsOpen && !_disposed) _idle.Push(connection);
            else connection.Dispose();
        }
        if (!_disposed) _free.Release();
    }

    public void Dispose()
    {
        lock (_idle)
        {
            _disposed = true;
            while (_idle.Count > 0) _idle.Pop().Dispose();
        }
        _free.Dispose();
        _creating.Dispose();
    }

    private LedgerConnection? Idle()
    {
        lock (_idle)
        {
            while (_idle.Count > 0)
            {
                var connection = _idle.Pop();
                if (connection.IsOpen) return connection;
                connection.Dispose();
            }
            return null;
        }
    }

    private async Task CreateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await _creating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_created) await new Migration(connection, dialect, options.TablePrefix).RunAsync(cancellationToken).ConfigureAwait(false);
            _created = true;
        }
        finally
        {
            _creating.Release();
        }
    }

    private async Task CheckEditionAsync(LedgerSession session)
    {
        string? edition, oldest;
        try
        {
            var meta = new MetaTable(session);
            (edition, oldest) = (await meta.ReadAsync(MetaTable.Edition).ConfigureAwait(false), await meta.ReadAsync(MetaTable.OldestEdition).ConfigureAwait(false));
        }
        catch (DbException missing) when (dialect.Classify(missing) == LedgerFault.Other)
        {
            throw new InvalidOperationException(Wording.Of(
                $"在此 {dialect.Name} 数据库中无法读取台账的表 {options.TablePrefix}*：请先以 govdata ledger migrate（或 LedgerSchema.CreateAsync）建表，或将 LedgerSchema.Script 交数据库管理员执行。",
                $"The ledger's tables '{options.TablePrefix}*' cannot be read in this {dialect.Name} database. Create them once with 'govdata ledger migrate' or LedgerSchema.CreateAsync, " +
                "or give LedgerSchema.Script to the database administrator."), missing);
        }
        if (!IsUsable(edition, oldest))
            throw new InvalidOperationException(Wording.Of(
                $"台账的表为版次 {edition ?? "（无）"}，本版本的 GovData.Ledger 读写版次 {LedgerSchema.Edition}：较旧的表请以 LedgerSchema.MigrateAsync 或 govdata ledger migrate 升级，较新的表请换用较新的版本。",
                $"The ledger's tables are of edition {edition ?? "(none)"}; this version of GovData.Ledger reads and writes edition {LedgerSchema.Edition}. " +
                "Migrate older tables with LedgerSchema.MigrateAsync or 'govdata ledger migrate'; for newer ones use a newer version."));
    }

    /// <summary>Tables of this edition, or of a later one that only added to it.</summary>
    private static bool IsUsable(string? edition, string? oldest)
    {
        static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Number(edition) is { } made && (made == LedgerSchema.Edition || (made > LedgerSchema.Edition && Number(oldest) <= LedgerSchema.Edition));
    }
}
