using System.IO;
using GovData.Testing;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Sqlite.Tests;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("govdata-").FullName;

    private string LedgerFile => Path.Combine(_directory, "ledger.db");

    [Fact]
    public async Task A_ledger_is_there_again_after_it_was_closed()
    {
        using (var ledger = SqliteLedger.Open(LedgerFile)) await ledger.AppendEvidenceAsync("a", "test", null, "1");
        using (var again = SqliteLedger.Open(LedgerFile)) Assert.Equal(2, (await again.AppendEvidenceAsync("a", "test", null, "2")).Seq);
        File.Delete(LedgerFile);
    }

    [Fact]
    public void The_directory_must_be_there()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => SqliteLedger.Open(Path.Combine(_directory, "not-there", "ledger.db")));
        Assert.Contains("ledger.db", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SqliteLedger.Open(" "));
    }

    [Theory]
    [InlineData("编号,名称\n1,甲\n")]
    [InlineData("SQLite format 4, or so")]
    public async Task A_file_that_is_no_ledger_is_refused_when_it_is_opened_and_left_as_it_was(string content)
    {
        var text = Path.Combine(_directory, "good.csv");
        await File.WriteAllTextAsync(text, content);

        var refused = Assert.Throws<ArgumentException>(() => SqliteLedger.Open(text));

        Assert.Contains(text, refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(text));
        Assert.Throws<ArgumentException>(() => SqliteLedger.Open(_directory));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_ledger()
    {
        await File.WriteAllTextAsync(LedgerFile, "");

        using (var ledger = SqliteLedger.Open(LedgerFile)) await ledger.CheckAsync();

        SqliteLedger.Open(LedgerFile).Dispose();
    }

    [Fact]
    public void Parts_on_their_way_lie_beside_the_file_unless_told_otherwise()
    {
        using var beside = SqliteLedger.Open(LedgerFile);
        Assert.Equal(LedgerFile + ".spool", beside.SpoolDirectory);
        using var elsewhere = SqliteLedger.Open(LedgerFile, new LedgerOptions { SpoolDirectory = _directory });
        Assert.Equal(_directory, elsewhere.SpoolDirectory);
    }

    [Fact]
    public void What_is_confirmed_survives_power_loss()
    {
        using var connection = SqliteLedger.Connect(LedgerFile);
        connection.Open();
        foreach (var statement in SqliteLedger.Dialect.SessionSetup) Ask(connection, statement);
        Assert.Equal("wal", Ask(connection, "PRAGMA journal_mode"));
        Assert.Equal(2L, Ask(connection, "PRAGMA synchronous"));
        Assert.Equal(30, ((SqliteConnection)connection).DefaultTimeout);
    }

    [Fact]
    public async Task A_write_waits_for_its_lock_from_the_beginning_so_that_two_never_half_run()
    {
        using (var ledger = SqliteLedger.Open(LedgerFile)) await ledger.CheckAsync();
        using var one = SqliteLedger.Connect(LedgerFile);
        one.Open();
        using var writing = one.BeginTransaction();
        using var other = new SqliteConnection($"Data Source={LedgerFile};Pooling=False;Default Timeout=1");
        other.Open();
        Assert.Equal(5, Assert.Throws<SqliteException>(() => other.BeginTransaction()).SqliteErrorCode);
    }

    [Fact]
    public async Task SQLite_keeps_what_the_ledger_relies_on()
    {
        var checks = await new LedgerDialectConformance(() => SqliteLedger.Connect(LedgerFile), SqliteLedger.Dialect).RunAsync();
        Assert.True(checks.Count >= 25 && checks.All(check => check.Passed), string.Join("\n", checks));
    }

    [Fact]
    public async Task The_tables_are_those_of_the_protocol()
    {
        using (var ledger = SqliteLedger.Open(LedgerFile, new LedgerOptions { TablePrefix = "x_" })) await ledger.CheckAsync();
        using var connection = SqliteLedger.Connect(LedgerFile);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        Assert.Equal(["x_checkpoint", "x_checkpoint_head", "x_evidence", "x_meta", "x_pending", "x_submission", "x_task"], names);
    }

    [Fact]
    public void The_script_is_there_to_read()
    {
        var script = LedgerSchema.Script(SqliteLedger.Dialect, "abc_");
        Assert.Contains("CREATE TABLE IF NOT EXISTS abc_submission", script, StringComparison.Ordinal);
        Assert.DoesNotContain("{prefix}", script, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static object? Ask(System.Data.Common.DbConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
