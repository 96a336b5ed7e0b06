using System.Data.Common;
using GovData.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>A ledger's database on SQLite with submissions and steps made up, and a look past the ledger into its tables.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<LedgerDatabase> _open = [];

    public string File => _directory.File("l.db");

    public SqliteConnection Connect() => new($"Data Source={File};Pooling=False");

    public DepartmentLedger Ledger(string unit = "", TimeProvider? time = null) =>
        SqliteLedger.Open(File, new LedgerOptions { Unit = unit, TimeProvider = time ?? TimeProvider.System });

    public LedgerDatabase Database(string unit = "", Func<DbConnection>? connect = null)
    {
        var database = new LedgerDatabase(connect ?? Connect, new UnsyncedDialect(), new LedgerOptions { SpoolDirectory = _directory.Path, EnsureCreated = true, Unit = unit });
        _open.Add(database);
        return database;
    }

    public TaskLeases Leases(string owner, TimeProvider? time = null, string unit = "", int seconds = 60) =>
        new(Database(unit), time ?? TimeProvider.System, owner, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds / 4));

    public static Task AddAsync(LedgerDatabase database, string key, int parts, SubmissionStage stage = SubmissionStage.Announced) => database.WriteAsync(
        async session =>
        {
            var (submissions, tasks) = (new SubmissionTable(session), new TaskTable(session));
            await submissions.InsertAsync(key, 1, "{}", "2026-01-01T00:00:00.000Z");
            await submissions.MoveAsync(key, SubmissionStage.Recorded, stage, null, "2026-01-01T00:00:00.000Z");
            await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Announce, State = TaskStates.Done });
            for (var n = 1; n <= parts; n++) await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Part, Number = n, Length = 10 });
            await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Close });
            await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Poll });
            return true;
        },
        default);

    /// <summary>Somebody else's statement: the database administrator's, or time that passed.</summary>
    public object? Sql(string text)
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        foreach (var database in _open) database.Dispose();
        _directory.Dispose();
    }
}
