using GovData.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

public class LedgerDiagnosisTests
{
    [Fact]
    public async Task An_embedded_ledger_locks_and_keeps_what_is_committed()
    {
        using var directory = new TemporaryDirectory();
        using var ledger = SqliteLedger.Open(directory.File("ledger.db"));

        var found = await ledger.DiagnoseAsync();

        Assert.Equal(("SQLite", false, true, null), (found.Database, found.IsShared, found.LocksHold, found.PassesOverLocked));
        Assert.Empty(found.Unsafe);
        Assert.Equal(("wal", "2"), (found.Durability["journal_mode"], found.Durability["synchronous"]));
        Assert.True(found.Commit > TimeSpan.Zero);
        Assert.InRange(found.ClockAhead.TotalSeconds, -1, 1);
    }

    [Fact]
    public async Task A_ledger_that_does_not_wait_for_the_disk_is_told()
    {
        using var directory = new TemporaryDirectory();
        using var ledger = new DepartmentLedger(() => Connect(directory.File("ledger.db")), new UnsyncedDialect(), new LedgerOptions { SpoolDirectory = directory.File("spool"), EnsureCreated = true });

        var found = await ledger.DiagnoseAsync();

        Assert.Equal(["synchronous"], found.Unsafe);
        Assert.Equal("0", found.Durability["synchronous"]);
    }

    [Fact]
    public async Task A_database_in_which_nobody_waits_for_anybody_is_told()
    {
        using var directory = new TemporaryDirectory();
        var opened = 0;
        using var ledger = new DepartmentLedger(
            () => Connect(directory.File($"{opened++}.db")), SqliteLedger.Dialect, new LedgerOptions { SpoolDirectory = directory.File("spool"), EnsureCreated = true });
        for (var n = 0; n < 3; n++)
            using (var one = SqliteLedger.Open(directory.File($"{n}.db"))) await one.CheckAsync();

        Assert.False((await ledger.DiagnoseAsync()).LocksHold);
    }

    [PostgresFact]
    public async Task PostgreSQL_passes_over_locked_rows_locks_and_keeps()
    {
        var (ledger, directory) = await OpenAsync(new PostgresDialect());
        using (directory)
        using (ledger)
        {
            var found = await ledger.DiagnoseAsync();

            Assert.Equal(("PostgreSQL", true, true, true), (found.Database, found.IsShared, found.LocksHold, found.PassesOverLocked));
            Assert.Empty(found.Unsafe);
            Assert.Equal("on", found.Durability["fsync"]);
            Assert.InRange(found.ClockAhead.TotalSeconds, -1, 1);
        }
    }

    [PostgresFact]
    public async Task A_database_that_only_says_it_passes_over_locked_rows_is_told()
    {
        var (ledger, directory) = await OpenAsync(new LockingDialect(claimsToSkip: true));
        using (directory)
        using (ledger) Assert.False((await ledger.DiagnoseAsync()).PassesOverLocked);
    }

    private static SqliteConnection Connect(string file) => new($"Data Source={file};Pooling=False");

    private static async Task<(DepartmentLedger Ledger, TemporaryDirectory Directory)> OpenAsync(LedgerDialect dialect)
    {
        var (prefix, directory) = (PostgresCluster.Shared.NextPrefix(), new TemporaryDirectory());
        await LedgerSchema.CreateAsync(PostgresCluster.Shared.Connect, dialect, prefix);
        return (new DepartmentLedger(PostgresCluster.Shared.Connect, dialect, new LedgerOptions { SpoolDirectory = directory.File("spool"), TablePrefix = prefix }), directory);
    }
}
