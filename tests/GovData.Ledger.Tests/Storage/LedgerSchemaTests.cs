using System.IO;
using GovData.Ledger.Sqlite;
using GovData.Security;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>On a file that the version before wrote: one submission stored, one whose second part was begun, evidence of three streams.</summary>
public sealed class LedgerSchemaTests : IDisposable
{
    private const string Stored = "11500000009275780L.307005012-000001.2026.FULL.1";
    private const string Begun = "11500000009275780L.307005012-000001.2026.CORRECTION.1";
    private readonly TemporaryDirectory _directory = new();

    public LedgerSchemaTests() => System.IO.File.Copy(Path.Combine(AppContext.BaseDirectory, "Data", "edition-1.db"), File);

    private string File => _directory.File("l.db");

    [Fact]
    public async Task A_file_of_edition_1_is_brought_to_this_edition_with_every_row_as_it_was()
    {
        var before = Rows();
        Assert.Equal(1, await LedgerSchema.MigrateAsync(Connect, SqliteLedger.Dialect));
        Assert.Equal(before, Rows());
        Assert.Equal(LedgerSchema.Edition, await LedgerSchema.MigrateAsync(Connect, SqliteLedger.Dialect));
        Assert.Equal(Schema(File), Schema(await FreshAsync()));
        Assert.Empty(Query("PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));

        using var ledger = SqliteLedger.Open(File, new LedgerOptions { EnsureCreated = false });
        Assert.Equal(SubmissionStage.Stored, (await ledger.FindAsync(Stored))!.Stage);
        var leases = new TaskLeases(ledger.Database, TimeProvider.System, "w", TimeSpan.FromMinutes(1), TimeSpan.Zero);
        var part = Assert.Single(await leases.ClaimAsync([TaskKinds.Part], 1, null, default));
        Assert.Equal((Begun, 2), (part.Key, part.Row.Number));
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        Assert.All((await EvidenceVerifier.VerifyAsync(lines, new TrustedKeys())).Streams, stream => Assert.DoesNotContain(stream.Findings, finding => finding.ToString()!.Contains("hash", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_embedded_ledger_migrates_when_it_is_opened_unless_it_may_not()
    {
        using (var old = SqliteLedger.Open(File, new LedgerOptions { EnsureCreated = false }))
            Assert.Contains("MigrateAsync", (await Assert.ThrowsAsync<InvalidOperationException>(() => old.CheckAsync())).Message, StringComparison.Ordinal);
        using (var ledger = SqliteLedger.Open(File)) await ledger.CheckAsync();
        Assert.Equal(["3"], Query("SELECT value FROM govdata_meta WHERE name = 'edition'"));
    }

    [Fact]
    public async Task Killed_at_any_statement_it_is_run_again_and_comes_to_the_same()
    {
        var before = Rows();
        var edition1 = await System.IO.File.ReadAllBytesAsync(File);
        for (var n = 1; ; n++)
        {
            var statements = 0;
            System.IO.File.Delete(File + "-wal");
            await System.IO.File.WriteAllBytesAsync(File, edition1);
            var mortality = new Mortality();
            try
            {
                await LedgerSchema.MigrateAsync(() => new MortalConnection(Connect(), mortality, () => ++statements == n), SqliteLedger.Dialect);
            }
            catch (ProcessDiedException)
            {
                var reached = Assert.Single(Query("SELECT value FROM govdata_meta WHERE name = 'edition'"));
                Assert.Contains(reached, (string[])["1", "2"]);
                Assert.Equal(before, Rows());
                Assert.Equal(reached == "1" ? 1 : 2, await LedgerSchema.MigrateAsync(Connect, SqliteLedger.Dialect));
                Assert.Equal(before, Rows());
                continue;
            }
            Assert.InRange(n, 20, 60);
            return;
        }
    }

    [Fact]
    public async Task A_worker_of_edition_1_that_is_running_goes_on_with_migrated_tables()
    {
        await LedgerSchema.MigrateAsync(Connect, SqliteLedger.Dialect);
        using var connection = Connect();
        connection.Open();
        int Run(string text)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            return command.ExecuteNonQuery();
        }
        Run("PRAGMA foreign_keys = ON");
        Assert.Equal(1, Run("INSERT INTO govdata_submission (submission_key, stage, generation, plan, created_at, updated_at) VALUES ('k', 'recorded', 1, '{}', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')"));
        Assert.Equal(1, Run("INSERT INTO govdata_task (submission_key, kind, number, state, range_start, range_length, raw_digest) VALUES ('k', 'part', 1, 'ready', 0, 1, 'd')"));
        const string step = " WHERE submission_key = 'k' AND kind = 'part' AND number = 1 ";
        Assert.Equal(1, Run("UPDATE govdata_task SET epoch = epoch + 1, owner = 'old'" + step + "AND epoch = 0 AND state <> 'done'"));
        Assert.Equal(1, Run("UPDATE govdata_task SET state = 'sealed', sealed_digest = 'd', seal_parameters = 'plain', spool = 's'" + step + "AND epoch = 1 AND state <> 'done'"));
        Assert.Equal(1, Run("UPDATE govdata_task SET state = 'done', spool = NULL" + step + "AND epoch = 1 AND state <> 'done'"));
        Assert.Equal(1, Run("UPDATE govdata_submission SET stage = 'announced', reason = NULL, updated_at = '2026-01-01T00:00:00.000Z' WHERE submission_key = 'k' AND stage = 'recorded'"));
        Assert.Equal(1, Run("INSERT INTO govdata_evidence (stream, seq, previous_digest, document_digest, reference, line) VALUES ('k', 1, '', NULL, 'k', '{}')"));
        using var ledger = SqliteLedger.Open(File);
        Assert.Equal(SubmissionStage.Announced, (await ledger.FindAsync("k"))!.Stage);
    }

    [Fact]
    public async Task Tables_of_a_later_edition_that_only_added_are_worked_with()
    {
        using (var ledger = SqliteLedger.Open(File)) await ledger.CheckAsync();
        Query("ALTER TABLE govdata_task ADD COLUMN priority INTEGER NOT NULL DEFAULT 0");
        Query("UPDATE govdata_meta SET value = '4' WHERE name = 'edition'");
        Query("UPDATE govdata_meta SET value = '2' WHERE name = 'oldest_edition'");
        using var older = SqliteLedger.Open(File);
        Assert.Equal("1", (await older.AppendEvidenceAsync("later", "test", null, "1")).Seq.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var leases = new TaskLeases(older.Database, TimeProvider.System, "w", TimeSpan.FromMinutes(1), TimeSpan.Zero);
        Assert.Single(await leases.ClaimAsync([TaskKinds.Part], 1, null, default));
    }

    [Fact]
    public void The_script_of_the_difference_is_there_where_there_is_a_difference()
    {
        Assert.Contains("ALTER TABLE x_submission", LedgerSchema.Script(SqliteLedger.Dialect, "x_", from: 1), StringComparison.Ordinal);
        foreach (var dialect in (LedgerDialect[])[SqliteLedger.Dialect, new PostgresDialect(), new SqlServerDialect(), new DamengDialect()])
            Assert.Contains("x_pending", LedgerSchema.Script(dialect, "x_", from: 2), StringComparison.Ordinal);
        Assert.Equal("", LedgerSchema.Script(SqliteLedger.Dialect, from: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerSchema.Script(SqliteLedger.Dialect, from: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerSchema.Script(new PostgresDialect(), from: 1));
    }

    public void Dispose() => _directory.Dispose();

    private SqliteConnection Connect() => new($"Data Source={File};Pooling=False");

    private async Task<string> FreshAsync()
    {
        var fresh = _directory.File("fresh.db");
        await LedgerSchema.CreateAsync(() => new SqliteConnection($"Data Source={fresh};Pooling=False"), SqliteLedger.Dialect);
        return fresh;
    }

    private List<string> Rows() =>
    [
        .. Query("SELECT submission_key, stage, generation, \"plan\", manifest, receipt, reason, evidence_seq, evidence_head, created_at, updated_at FROM govdata_submission ORDER BY 1"),
        .. Query("SELECT submission_key, kind, number, state, epoch, owner, range_start, range_length, raw_digest, sealed_digest, seal_parameters, spool FROM govdata_task ORDER BY 1, 2, 3"),
        .. Query("SELECT stream, seq, previous_digest, document_digest, reference, line FROM govdata_evidence ORDER BY 1, 2"),
    ];

    private List<string> Query(string text) => Query(File, text);

    private static List<string> Schema(string file) =>
        [.. Query(file, "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'index') ORDER BY 1, c.cid")];

    private static List<string> Query(string file, string text)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(n => Convert.ToString(reader.GetValue(n), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
