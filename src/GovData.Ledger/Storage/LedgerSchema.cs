using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>台账表结构 (the ledger's tables): the script for whoever may create them, and a method that runs it.</summary>
public static class LedgerSchema
{
    /// <summary>The edition of the tables that this version reads and writes.</summary>
    public const int Edition = 1;

    /// <summary>The script as text, for the database administrator.</summary>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="tablePrefix">What every table's name begins with.</param>
    public static string Script(LedgerDialect dialect, string tablePrefix = "govdata_")
    {
        ArgumentNullException.ThrowIfNull(dialect);
        LedgerOptions.CheckPrefix(tablePrefix);
        return dialect.SchemaScript.Replace("{prefix}", tablePrefix);
    }

    /// <summary>Creates the tables in one transaction; what is there already stays as it is.</summary>
    /// <param name="connect">Makes a connection; it is opened and disposed here. Needs the right to create tables.</param>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="tablePrefix">What every table's name begins with.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public static async Task CreateAsync(
        Func<DbConnection> connect, LedgerDialect dialect, string tablePrefix = "govdata_", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var script = Script(dialect, tablePrefix);
        using var connection = connect() ?? throw new ArgumentException("The function gave no connection.", nameof(connect));
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await CreateAsync(connection, dialect, script, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task CreateAsync(DbConnection connection, LedgerDialect dialect, string script, CancellationToken cancellationToken)
    {
        foreach (var statement in dialect.Session) await RunAsync(connection, null, statement, cancellationToken).ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        await RunAsync(connection, transaction, script, cancellationToken).ConfigureAwait(false);
        transaction.Commit();
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string text, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
