using System.IO;
using GovData.Client;
using GovData.Security;
using GovData.Testing;
using Npgsql;

namespace GovData.Ledger.Tests.Verifications;

public sealed class PendingOnPostgresTests : IDisposable
{
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Columns = "SELECT string_agg(concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default), E'\\n' ORDER BY table_name, column_name) FROM information_schema.columns WHERE starts_with(table_name, '";
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private readonly City _city = new(clock: new HastyTime());
    private readonly List<IDisposable> _open = [];

    public PendingOnPostgresTests() => _city.Center.Seed.Certificate(new MockCertificate { Identifier = Certificate });

    private static PostgresCluster Cluster => PostgresCluster.Shared;

    [PostgresFact]
    public async Task What_the_center_could_not_verify_is_kept_on_PostgreSQL_and_ends_with_one_outcome()
    {
        var (ledger, pending) = Open(Cluster.NextPrefix());
        _city.Center.Outcomes.Next("verifyElectronicCertificate", [.. Enumerable.Repeat(0, 4).Select(_ => MockOutcome.Drop())]);
        Assert.Null(await pending.VerifyAsync("case-1", Request(), Context()));
        Assert.Equal("case-1", Assert.Single(await pending.ListWaitingAsync()).Key);
        var told = new List<PendingVerification>();

        Assert.Equal(1, await pending.RecheckAsync((outcome, _) =>
        {
            told.Add(outcome);
            return Task.CompletedTask;
        }));

        Assert.Equal(("case-1", VerificationStatus.Valid), (told.Single().Key, told.Single().Receipt!.Statement.Status));
        Assert.Equal((0, 1L), (await pending.RecheckAsync(), await EvidenceAsync(ledger)));
    }

    [PostgresFact]
    public async Task Of_several_who_keep_one_key_at_once_all_keep_the_same_and_other_content_is_a_conflict()
    {
        var prefix = Cluster.NextPrefix();
        var all = Enumerable.Range(0, 4).Select(_ => Open(prefix).Pending).ToList();
        await all[0].ListWaitingAsync();

        await Task.WhenAll(all.Select(pending => Task.Run(() => pending.KeepAsync("case-1", Request(), Context()))));

        Assert.Single(await all[0].ListWaitingAsync());
        await Assert.ThrowsAsync<LedgerConflictException>(() => all[1].KeepAsync("case-1", new VerificationRequest { Identifier = TestOfd.SampleIdentifier }, Context()));
    }

    [PostgresFact]
    public async Task Of_several_processes_that_ask_again_at_once_one_records_each_outcome()
    {
        var prefix = Cluster.NextPrefix();
        var all = Enumerable.Range(0, 3).Select(_ => Open(prefix)).ToList();
        for (var n = 0; n < 10; n++) await all[0].Pending.KeepAsync("case-" + n, Request(), Context());

        await Task.WhenAll(all.Select(one => Task.Run(() => one.Pending.RecheckAsync())));

        Assert.Equal(10, await EvidenceAsync(all[0].Ledger));
        Assert.Empty(await all[0].Pending.ListWaitingAsync());
    }

    [PostgresFact]
    public async Task Tables_of_edition_2_are_brought_to_edition_3_by_any_number_at_once_and_what_they_hold_stays()
    {
        var (prefix, fresh) = (Cluster.NextPrefix(), Cluster.NextPrefix());
        await EditionTwoAsync(prefix);
        await LedgerSchema.CreateAsync(Cluster.Connect, new PostgresDialect(), fresh);

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LedgerSchema.MigrateAsync(Cluster.Connect, new PostgresDialect(), prefix))));

        Assert.All(found, edition => Assert.InRange(edition, 2, LedgerSchema.Edition));
        Assert.Contains(2, found);
        Assert.Equal(Schema(fresh), Schema(prefix));
        var (ledger, pending) = Open(prefix);
        Assert.Equal(2, (await ledger.AppendEvidenceAsync("s", "test", null, "r")).Seq);
        await pending.KeepAsync("case-1", Request(), Context());
        Assert.Equal(1, await pending.RecheckAsync());
    }

    [PostgresFact]
    public async Task A_migration_that_dies_at_any_statement_changes_nothing_and_is_run_again()
    {
        for (var n = 1; ; n++)
        {
            var (prefix, statements) = (Cluster.NextPrefix(), 0);
            await EditionTwoAsync(prefix);
            try
            {
                await LedgerSchema.MigrateAsync(() => new MortalConnection(Cluster.Connect(), new Mortality(), () => ++statements == n), new PostgresDialect(), prefix);
            }
            catch (ProcessDiedException)
            {
                Assert.Equal("2", Cluster.Sql($"SELECT value FROM {prefix}meta WHERE name = 'edition'"));
                Assert.Equal(2, await LedgerSchema.MigrateAsync(Cluster.Connect, new PostgresDialect(), prefix));
                continue;
            }
            Assert.InRange(n, 4, 12);
            return;
        }
    }

    [PostgresFact]
    public async Task A_ledger_that_may_not_migrate_says_what_to_do()
    {
        var prefix = Cluster.NextPrefix();
        await EditionTwoAsync(prefix);
        var (ledger, _) = Open(prefix, mayCreate: false);
        Assert.Contains("MigrateAsync", (await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.CheckAsync())).Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task The_conformance_run_leaves_no_table_behind()
    {
        var prefix = Cluster.NextPrefix();
        await new LedgerDialectConformance(Cluster.Connect, new PostgresDialect(), prefix).RunAsync();
        Assert.Equal(0L, Cluster.Sql($"SELECT COUNT(*) FROM information_schema.tables WHERE starts_with(table_name, '{prefix}')"));
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
        _city.Dispose();
    }

    private static VerificationRequest Request() => new() { Identifier = Certificate };

    private static CallContext Context() => new() { Operator = "窗口-17", Matter = "住所登记", Purpose = "核验居住证", LegalBasis = "国务院令第716号" };

    private static async Task<long> EvidenceAsync(DepartmentLedger ledger)
    {
        using var lines = new MemoryStream();
        return await ledger.ExportEvidenceAsync(lines);
    }

    /// <summary>Edition 2 is edition 3 without the table that it added.</summary>
    private async Task EditionTwoAsync(string prefix)
    {
        var (ledger, _) = Open(prefix);
        await ledger.AppendEvidenceAsync("s", "test", null, "r");
        Cluster.Sql($"DROP TABLE {prefix}pending; UPDATE {prefix}meta SET value = '2' WHERE name = 'edition'");
    }

    private static string Schema(string prefix) => ((string)Cluster.Sql(Columns + prefix + "')")!).Replace(prefix, "", StringComparison.Ordinal);

    private (DepartmentLedger Ledger, PendingVerifications Pending) Open(string prefix, bool mayCreate = true)
    {
        var client = _city.Connect();
        var ledger = new DepartmentLedger(() => new NpgsqlConnection(Cluster.ConnectionString), new PostgresDialect(), new LedgerOptions
        {
            SpoolDirectory = _city.Spool, TablePrefix = prefix, EnsureCreated = mayCreate, TimeProvider = _city.Clock, Connections = 2, IsShared = true,
        });
        _open.AddRange([ledger, client]);
        return (ledger, new PendingVerifications(client, ledger, new PendingVerificationOptions { Secret = Secret }));
    }
}
