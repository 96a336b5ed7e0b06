using System.Data;
using System.Data.Common;
using System.Globalization;
using GovData.Ledger;

namespace GovData.Testing;

/// <summary>What every check works with: connections opened as the ledger opens them, and statements written as the ledger writes them.</summary>
internal sealed class DialectBench(Func<DbConnection> connect, LedgerDialect dialect, string prefix)
{
    private static readonly string[] s_tables = ["task", "submission", "evidence", "checkpoint", "checkpoint_head", "pending", "meta"];

    public Func<DbConnection> Connect { get; } = connect;

    public LedgerDialect Dialect { get; } = dialect;

    public string Prefix { get; } = prefix;

    public async Task<DbConnection> OpenAsync()
    {
        var connection = Connect() ?? throw new InvalidOperationException("The function made no connection.");
        if (connection.State != ConnectionState.Open) await connection.OpenAsync().ConfigureAwait(false);
        foreach (var statement in Dialect.SessionSetup) await RunAsync(connection, null, statement).ConfigureAwait(false);
        return connection;
    }

    /// <summary>Runs a statement on a connection of its own, in a transaction of its own.</summary>
    public async Task<int> WriteAsync(string text, params (string Name, object? Value)[] values)
    {
        using var connection = await OpenAsync().ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        var rows = await RunAsync(connection, transaction, text, values).ConfigureAwait(false);
        transaction.Commit();
        return rows;
    }

    public async Task<object?> ReadAsync(string text, params (string Name, object? Value)[] values)
    {
        using var connection = await OpenAsync().ConfigureAwait(false);
        return await ReadAsync(connection, null, text, values).ConfigureAwait(false);
    }

    /// <summary><c>$name</c> is the table of that name, <c>@name</c> a parameter.</summary>
    public async Task<int> RunAsync(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, transaction, text, values);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    public async Task<object?> ReadAsync(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, transaction, text, values);
        var value = await command.ExecuteScalarAsync().ConfigureAwait(false);
        return value is DBNull ? null : value;
    }

    public async Task<IReadOnlyList<string>> ListAsync(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, transaction, text, values);
        using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var rows = new List<string>();
        while (await reader.ReadAsync().ConfigureAwait(false)) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    public async Task<long> NowAsync(DbConnection connection, DbTransaction? transaction) =>
        Convert.ToInt64(await ReadAsync(connection, transaction, $"SELECT {Dialect.Now} AS now_ms FROM $meta WHERE name = 'edition'").ConfigureAwait(false), CultureInfo.InvariantCulture);

    /// <summary>A submission with so many steps to claim.</summary>
    public async Task AddAsync(int tasks)
    {
        using var connection = await OpenAsync().ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        await RunAsync(connection, transaction, "INSERT INTO $submission (unit, submission_key, stage, generation, \"plan\", created_at, updated_at) VALUES ('', 'k', 'announced', 1, '{}', 'a', 'a')").ConfigureAwait(false);
        for (var n = 1; n <= tasks; n++)
            await RunAsync(connection, transaction, "INSERT INTO $task (unit, submission_key, kind, number, state) VALUES ('', 'k', 'part', @number, 'ready')", ("number", n)).ConfigureAwait(false);
        transaction.Commit();
    }

    public async Task ClearAsync()
    {
        foreach (var table in s_tables.Where(table => table != "meta")) await WriteAsync("DELETE FROM $" + table).ConfigureAwait(false);
        await WriteAsync("DELETE FROM $meta WHERE name NOT IN ('edition', 'oldest_edition', 'generation')").ConfigureAwait(false);
    }

    public async Task DropAsync()
    {
        using var connection = await OpenAsync().ConfigureAwait(false);
        foreach (var table in s_tables)
        {
            try
            {
                await RunAsync(connection, null, "DROP TABLE $" + table).ConfigureAwait(false);
            }
            catch (DbException)
            {
            }
        }
    }

    private DbCommand Command(DbConnection connection, DbTransaction? transaction, string text, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the text is a check's own
        command.CommandText = text.Replace("$", Prefix).Replace("@", Dialect.ParameterMarker);
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Dialect.ParameterMarker + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
