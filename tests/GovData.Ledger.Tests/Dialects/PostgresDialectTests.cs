using GovData.Security;
using GovData.Testing;
using Npgsql;

namespace GovData.Ledger.Tests;

public sealed class PostgresDialectTests : IDisposable
{
    private const int Tasks = 2000;
    private const int Workers = 4;
    private readonly TemporaryDirectory _directory = new();
    private readonly List<IDisposable> _open = [];

    private static PostgresCluster Cluster => PostgresCluster.Shared;

    [PostgresFact]
    public async Task PostgreSQL_keeps_what_the_ledger_relies_on()
    {
        var checks = await new LedgerDialectConformance(Cluster.Connect, new PostgresDialect(), Cluster.NextPrefix()).RunAsync();
        Assert.True(checks.Count >= 25 && checks.All(check => check.Passed), string.Join("\n", checks));
    }

    [PostgresFact]
    public async Task A_dialect_whose_clock_stands_still_in_a_transaction_is_found_out()
    {
        var checks = await new LedgerDialectConformance(Cluster.Connect, new StandingClock(), Cluster.NextPrefix()).RunAsync();
        Assert.Equal(["the clock goes on within a transaction"], checks.Where(check => !check.Passed).Select(check => check.Name));
    }

    [PostgresFact]
    public async Task What_is_confirmed_survives_power_loss_also_where_the_role_was_set_otherwise()
    {
        var database = Database(Cluster.NextPrefix(), connect: () => new NpgsqlConnection(Cluster.ConnectionString + ";Options=-c synchronous_commit=off"));
        var settings = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT current_setting('synchronous_commit') || ' ' || current_setting('fsync') || ' ' || current_setting('full_page_writes')", row => row.GetString(0)),
            default);
        Assert.Equal(["on on on"], settings);
    }

    [PostgresFact]
    public async Task Passing_over_locked_rows_is_believed_when_it_is_shown()
    {
        Assert.True(await Database(Cluster.NextPrefix()).SkipsLockedAsync(default));
        Assert.False(await Database(Cluster.NextPrefix(), new LockingDialect(claimsToSkip: true)).SkipsLockedAsync(default));
        Assert.False(await Database(Cluster.NextPrefix(), new LockingDialect(claimsToSkip: false)).SkipsLockedAsync(default));
    }

    [PostgresFact]
    public Task Four_writers_claim_two_thousand_steps_and_each_step_once() => ClaimAllAsync(new PostgresDialect());

    [PostgresFact]
    public Task Four_writers_claim_each_step_once_also_where_locked_rows_cannot_be_passed_over() => ClaimAllAsync(new LockingDialect(claimsToSkip: false));

    [PostgresFact]
    public async Task Two_who_append_to_one_stream_at_once_lose_nothing_and_leave_no_gap()
    {
        var prefix = Cluster.NextPrefix();
        var ledgers = new[] { Ledger(prefix), Ledger(prefix) };
        await ledgers[0].CheckAsync();
        await Task.WhenAll(ledgers.SelectMany(ledger => Enumerable.Range(0, 20).Select(n => ledger.AppendEvidenceAsync("s", "test", null, "r"))));
        Assert.Equal("40 40", Cluster.Sql($"SELECT COUNT(*) || ' ' || MAX(seq) FROM {prefix}evidence"));
    }

    [PostgresFact]
    public async Task Of_those_who_mark_a_segment_at_once_one_is_right_and_all_are_told_which()
    {
        var prefix = Cluster.NextPrefix();
        var ledgers = new[] { Ledger(prefix), Ledger(prefix), Ledger(prefix) };
        foreach (var ledger in ledgers) await ledger.CheckAsync();
        var from = 0L;
        for (var round = 0; round < 10; round++)
        {
            var (start, gate) = (from, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            var marking = ledgers.Select((ledger, n) => ledger.Database.WriteAsync(
                async session =>
                {
                    await gate.Task;
                    return await new SegmentMarks(session).MarkAsync(new() { From = start, To = start + n + 1, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, [(byte)n]) });
                },
                default)).ToList();
            gate.SetResult();
            var marked = Assert.Single((await Task.WhenAll(marking)).DistinctBy(segment => segment.ToString()));
            Assert.Equal(start, marked.From);
            from = marked.To;
        }
        Assert.Equal((10, from), ((await ledgers[0].ListSegmentsAsync()).Count, (await ledgers[0].ListSegmentsAsync())[^1].To));
    }

    [PostgresFact]
    public async Task A_connection_that_was_cut_is_made_anew()
    {
        var ledger = Ledger(Cluster.NextPrefix(), application: "cut-me");
        await ledger.AppendEvidenceAsync("s", "test", null, "r");
        Cluster.Sql("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'cut-me'");
        Assert.Equal(2, (await ledger.AppendEvidenceAsync("s", "test", null, "r")).Seq);
    }

    [PostgresFact]
    public async Task Several_may_create_the_tables_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var prefix = Cluster.NextPrefix();
            var before = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LedgerSchema.MigrateAsync(Cluster.Connect, new PostgresDialect(), prefix))));
            Assert.All(before, edition => Assert.True(edition is 0 or LedgerSchema.Edition));
            Assert.Equal(1L, Cluster.Sql($"SELECT COUNT(*) FROM {prefix}meta WHERE name = 'edition'"));
        }
    }

    [PostgresFact]
    public async Task Tables_in_a_schema_of_the_database_are_created_and_used()
    {
        Cluster.Sql("CREATE SCHEMA govdata");
        Assert.Equal(1, (await Ledger("govdata.x_").AppendEvidenceAsync("s", "test", null, "r")).Seq);
        Assert.Equal(1L, Cluster.Sql("SELECT COUNT(*) FROM govdata.x_evidence"));
    }

    [PostgresFact]
    public async Task A_table_goes_to_the_center_with_the_ledger_on_PostgreSQL()
    {
        using var city = new City(clock: new HastyTime());
        using var client = city.Connect();
        var ledger = Ledger(Cluster.NextPrefix(), time: city.Clock);
        var outcome = await Submitter(client, ledger).SubmitAsync(city.Plan());
        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", outcome.Key));
        Assert.True((await Submitter(client, ledger).SubmitAsync(city.Plan())).Work.Resumed);
    }

    [PostgresFact]
    public async Task What_is_stored_is_recalled_with_the_ledger_on_PostgreSQL()
    {
        using var city = new City(clock: new HastyTime());
        using var client = city.Connect();
        var ledger = Ledger(Cluster.NextPrefix(), time: city.Clock);
        var key = (await Submitter(client, ledger).SubmitAsync(city.Plan())).Key;

        var recalled = await Submitter(client, ledger).RecallAsync(key, "误选上一年度文件");

        Assert.Equal((SubmissionStage.Recalled, 3L), (recalled.Stage, recalled.Evidence.Entries));
        Assert.Equal(1, city.Center.Journal.Effects("recallSubmission", key));
    }

    [PostgresFact]
    public async Task A_lost_ledger_is_rebuilt_and_a_restored_one_reconciled_on_PostgreSQL()
    {
        using var city = new City(clock: new HastyTime());
        using var client = city.Connect();
        var lost = Ledger(Cluster.NextPrefix(), time: city.Clock);
        var stored = await Submitter(client, lost).SubmitAsync(city.Plan());
        var ledger = Ledger(Cluster.NextPrefix(), time: city.Clock);

        var rebuilt = await Submitter(client, ledger).ReconcileAsync();
        await ledger.DeclareRestoredAsync();
        await Assert.ThrowsAsync<LedgerConflictException>(() => Submitter(client, ledger).SubmitAsync(Next(city)));
        var reconciled = await Submitter(client, ledger).ReconcileAsync();

        Assert.Equal([stored.Key], rebuilt.Rebuilt);
        Assert.Equal((true, true), (reconciled.Agrees, reconciled.Generation > rebuilt.Generation));
        Assert.Equal(stored.Receipt!.Document.ToJson(), (await ledger.GetOutcomeAsync(stored.Key))!.Receipt!.Document.ToJson());
        Assert.Equal(SubmissionStage.Stored, (await Submitter(client, ledger).SubmitAsync(Next(city))).Stage);
    }

    [PostgresFact]
    public async Task A_paused_ledger_begins_nothing_on_PostgreSQL_until_it_is_unpaused()
    {
        using var city = new City(clock: new HastyTime());
        using var client = city.Connect();
        var (ledger, switchboard) = (Ledger("pause_", time: city.Clock), Ledger("pause_", time: city.Clock));
        await switchboard.PauseAsync();

        var paused = await Assert.ThrowsAsync<LedgerConflictException>(() => Submitter(client, ledger).SubmitAsync(city.Plan()));
        await switchboard.UnpauseAsync();

        Assert.Equal(LedgerConflictKind.Paused, paused.Kind);
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        Assert.Equal(SubmissionStage.Stored, Assert.Single(await Submitter(client, ledger).ResumeAsync()).Stage);
    }

    /// <summary>Its leases go by the server's clock, and the city's time is ten times as fast.</summary>
    private static DurableSubmitter Submitter(GovData.Client.CenterClient client, DepartmentLedger ledger) =>
        City.Submitter(client, ledger, new DurableSubmitterOptions { LeaseDuration = TimeSpan.FromMinutes(10) });

    private static SubmissionPlan Next(City city)
    {
        var plan = city.Plan();
        (plan.Mode, plan.Number) = (GovData.Client.SubmissionMode.Correction, 2);
        return plan;
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
        _directory.Dispose();
    }

    /// <summary>Four writers with connections of their own claim until there is nothing left; each step must be somebody's, and nobody else's.</summary>
    private async Task ClaimAllAsync(LedgerDialect dialect)
    {
        var prefix = Cluster.NextPrefix();
        for (var n = 0; n < 10; n++) await Shelf.AddAsync(Database(prefix), "k" + n, Tasks / 10);
        var claims = await Task.WhenAll(Enumerable.Range(0, Workers).Select(n => Task.Run(() => ClaimAsync(Database(prefix, dialect), "w" + n))));
        var all = claims.SelectMany(mine => mine).ToList();
        Assert.Equal((Tasks, Tasks), (all.Count, all.Distinct().Count()));
        Assert.Equal((long)Tasks, Cluster.Sql($"SELECT SUM(epoch) FROM {prefix}task WHERE kind = 'part'"));
        Assert.All(claims, mine => Assert.NotEmpty(mine));
    }

    private static async Task<List<string>> ClaimAsync(LedgerDatabase database, string owner)
    {
        var leases = new TaskLeases(database, TimeProvider.System, owner, TimeSpan.FromMinutes(5), TimeSpan.Zero);
        var claimed = new List<string>();
        while (true)
        {
            var mine = await leases.ClaimAsync([TaskKinds.Part], 8, null, default);
            if (mine.Count == 0) return claimed;
            claimed.AddRange(mine.Select(task => task.Key + " " + task.Row.Number));
        }
    }

    private LedgerDatabase Database(string prefix, LedgerDialect? dialect = null, Func<NpgsqlConnection>? connect = null)
    {
        var database = new LedgerDatabase(connect ?? Cluster.Connect, dialect ?? new PostgresDialect(), Options(prefix, TimeProvider.System));
        _open.Add(database);
        return database;
    }

    private DepartmentLedger Ledger(string prefix, TimeProvider? time = null, string application = "")
    {
        var ledger = new DepartmentLedger(() => new NpgsqlConnection(Cluster.ConnectionString + ";Application Name=" + application), new PostgresDialect(), Options(prefix, time ?? TimeProvider.System));
        _open.Add(ledger);
        return ledger;
    }

    private LedgerOptions Options(string prefix, TimeProvider time) =>
        new() { SpoolDirectory = _directory.Path, TablePrefix = prefix, EnsureCreated = true, TimeProvider = time, Connections = 2 };

    private sealed class StandingClock : LedgerDialect
    {
        private readonly PostgresDialect _inner = new();

        public override string Name => _inner.Name;

        public override string SchemaScript => _inner.SchemaScript;

        public override string Now => _inner.Now.Replace("clock_timestamp()", "now()", StringComparison.Ordinal);

        public override LedgerFault Classify(System.Data.Common.DbException exception) => _inner.Classify(exception);
    }
}
