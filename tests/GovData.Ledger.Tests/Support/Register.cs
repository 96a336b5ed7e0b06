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
        Do("CREATE TABLE permit (id INTEGER PRIMARY KEY, number TEXT, name TEXT, count INTEGER, changed TEXT, gone INTEGER NOT NULL DEFAULT 0)");
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

    /// <summary>What the database's clock shows.</summary>
    public DateTime Now { get; set; } = new(2026, 11, 26, 12, 0, 0);

    /// <summary>The rows there are, as lines of CSV.</summary>
    public IReadOnlyList<string> Lines()
    {
        using var connection = Open();
        using var command = Command(connection, "SELECT number, name, count FROM permit WHERE gone = 0");
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(new PermitRow(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2)).Line);
        return lines;
    }

    /// <summary>A row is inserted or changed, as at a time that need not be now.</summary>
    public void Put(string number, string name, string at, bool gone = false)
    {
        Do("DELETE FROM permit WHERE number = @a", number);
        Do("INSERT INTO permit (number, name, count, changed, gone) VALUES (@a, @b, 7, @c, @d)", number, name, "2026-11-26 " + at, gone ? 1 : 0);
    }

    public async Task<DbDataReader> ReadAllAsync(CancellationToken cancellationToken)
    {
        var command = Command(Open(), "SELECT number AS 编号, name AS 名称, count AS 数量 FROM permit WHERE gone = 0 ORDER BY id");
        return await command.ExecuteReaderAsync(CommandBehavior.CloseConnection, cancellationToken);
    }

    public async Task<DbDataReader> ReadChangedAsync(DeltaWindow window, CancellationToken cancellationToken)
    {
        var command = Command(Open(), "SELECT number AS 编号, name AS 名称, count AS 数量, changed, gone FROM permit WHERE changed >= @a AND changed < @b ORDER BY changed",
            Text(window.From ?? DateTime.MinValue), Text(Now - window.SafetyLag));
        return await command.ExecuteReaderAsync(CommandBehavior.CloseConnection, cancellationToken);
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_directory.File("register.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _directory.Dispose();

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private static SqliteCommand Command(SqliteConnection connection, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("@" + (char)('a' + i), values[i] ?? DBNull.Value);
        return command;
    }
}
