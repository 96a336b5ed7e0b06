using System;
using System.Data;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// 台账表结构 (the ledger's tables): scripts for whoever may create and change them, and methods that run them. A new edition first only adds, so that workers of
/// the edition before keep working while they are replaced one after the other.
/// </summary>
public static class LedgerSchema
{
    /// <summary>The edition of the tables that this version reads and writes. Edition 1 was of one unit, and of SQLite only; edition 3 adds what waits to be verified.</summary>
    public const int Edition = 3;

    /// <summary>The script as text, for the database administrator: of all tables, or of the difference from an older edition.</summary>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="tablePrefix">What every table's name begins with.</param>
    /// <param name="from">The edition the tables have; 0 when there are none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There never was such an edition in this database.</exception>
    public static string Script(LedgerDialect dialect, string tablePrefix = "govdata_", int from = 0)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        LedgerOptions.CheckPrefix(tablePrefix);
        if (from is < 0 or > Edition) throw NoSuchEdition(dialect, from);
        var script = from == 0 ? dialect.SchemaScript : string.Join("\n", Enumerable.Range(from, Edition - from).Select(edition => ScriptFrom(dialect, edition)));
        return ScriptText.Named(script, tablePrefix);
    }

    /// <summary>Creates the tables in one transaction; what is there already stays as it is.</summary>
    /// <param name="connect">Makes a connection; it is opened and disposed here. Needs the right to create tables.</param>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="tablePrefix">What every table's name begins with.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public static Task CreateAsync(
        Func<DbConnection> connect, LedgerDialect dialect, string tablePrefix = "govdata_", CancellationToken cancellationToken = default) =>
        MigrateAsync(connect, dialect, tablePrefix, cancellationToken);

    /// <summary>
    /// Brings the tables to this edition, one edition at a time and each in a transaction, where the database keeps tables in transactions; creates them when there
    /// are none. Workers of the edition before may go on meanwhile. Killed half way, it is run again.
    /// </summary>
    /// <param name="connect">Makes a connection; it is opened and disposed here. Needs the right to create and change tables.</param>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="tablePrefix">What every table's name begins with.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>The edition the tables had: 0 when there were none.</returns>
    public static async Task<int> MigrateAsync(
        Func<DbConnection> connect, LedgerDialect dialect, string tablePrefix = "govdata_", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(dialect);
        LedgerOptions.CheckPrefix(tablePrefix);
        using var connection = connect() ?? throw new ArgumentException("The function gave no connection.", nameof(connect));
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var statement in dialect.SessionSetup) await connection.RunAsync(null, statement, cancellationToken).ConfigureAwait(false);
        return await new Migration(connection, dialect, tablePrefix).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    internal static string ScriptFrom(LedgerDialect dialect, int edition) => dialect.MigrationScript(edition) ?? throw NoSuchEdition(dialect, edition);

    private static ArgumentOutOfRangeException NoSuchEdition(LedgerDialect dialect, int from) => new(
        nameof(from), from, Wording.Of($"{dialect.Name} 上从未有过版次 {from} 的台账表。", $"There never were tables of edition {from} in {dialect.Name}."));
}
