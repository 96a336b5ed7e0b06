using System.Data;
using System.Data.Common;
using GovData.Validation;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>A department's own database (SQLite) with a table of permits.</summary>
internal sealed class Register : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public Register(IEnumerable<PermitRow> rows)
    {
        Do("CREATE TABLE permit (id INTEGER PRIMARY KEY, number TEXT, name TEXT, count INTEGER)");
        foreach (var row in rows) Do("INSERT INTO permit (number, name, count) VALUES (@a, @b, @c)", row.Number, row.Name, row.Count);
    }

    /// <summary>Which key ranges were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public void Do(string sql, params object?[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public async Task<DbDataReader> ReadAsync(CancellationToken cancellationToken) => await ReadAsync(new KeyRange(0, long.MaxValue), cancellationToken);

    public async Task<DbDataReader> ReadAsync(KeyRange range, CancellationToken cancellationToken)
    {
        lock (Asked) Asked.Add(range.ToString());
        var connection = Open();
        var command = Command(connection, "SELECT count AS 数量, number AS 编号, name AS 名称 FROM permit WHERE id >= @a AND id < @b ORDER BY id", range.From, range.Below);
        return await command.ExecuteReaderAsync(CommandBehavior.CloseConnection, cancellationToken);
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_directory.File("register.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _directory.Dispose();

    private static SqliteCommand Command(SqliteConnection connection, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("@" + (char)('a' + i), values[i] ?? DBNull.Value);
        return command;
    }
}
