using System.IO;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests.Checkpoints;

public sealed class BreakOnPostgresTests : IDisposable
{
    private readonly City _city = new(clock: new HastyTime());
    private readonly CenterClient _client;
    private readonly List<DepartmentLedger> _open = [];

    public BreakOnPostgresTests() => _client = _city.Connect();

    private static PostgresCluster Cluster => PostgresCluster.Shared;

    [PostgresFact]
    public async Task A_ledger_restored_on_PostgreSQL_declares_what_it_lost_and_anchors_again()
    {
        var prefix = Cluster.NextPrefix();
        var ledger = Open(prefix);
        await SubmitAsync(ledger, "2026");
        await new CheckpointAnchor(_client, ledger).AnchorAsync();
        var backup = Backup(prefix);
        for (var n = 0; n < 3; n++)
        {
            await AppendAsync(ledger, "lost" + n);
            await new CheckpointAnchor(_client, ledger).AnchorAsync();
        }
        Restore(backup);
        ledger = Open(prefix);
        await AppendAsync(ledger, "since");
        var anchor = new CheckpointAnchor(_client, ledger);
        Assert.Equal("key-conflict", (await Assert.ThrowsAsync<RequestRefusedException>(() => anchor.AnchorAsync())).Code);

        Assert.Equal(5, (await anchor.DeclareBreakAsync())!.Number);

        await SubmitAsync(ledger, "2027");
        Assert.Equal(6, (await anchor.AnchorAsync())!.Number);
        var report = await VerifyAsync(ledger);
        Assert.Equal((EvidenceConclusion.CannotJudge, 6L, 5L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored));
        Assert.Contains("checkpoints 2 to 4 cover", Assert.Single(report.Anchorage.Breaks).Reason.English, StringComparison.Ordinal);
        Assert.Empty(report.Streams.SelectMany(stream => stream.Findings));
    }

    [PostgresFact]
    public async Task A_ledger_rebuilt_from_nothing_on_PostgreSQL_declares_that_it_has_kept_none()
    {
        var lost = Open(Cluster.NextPrefix());
        await SubmitAsync(lost, "2026");
        await new CheckpointAnchor(_client, lost).AnchorAsync();
        await SubmitAsync(lost, "2027");
        await new CheckpointAnchor(_client, lost).AnchorAsync();
        var rebuilt = Open(Cluster.NextPrefix());
        await City.Submitter(_client, rebuilt).ReconcileAsync();
        Assert.Equal(EvidenceConclusion.Broken, (await VerifyAsync(rebuilt)).Conclusion);

        Assert.Equal(3, (await new CheckpointAnchor(_client, rebuilt).DeclareBreakAsync())!.Number);

        var report = await VerifyAsync(rebuilt);
        Assert.Equal(EvidenceConclusion.CannotJudge, report.Conclusion);
        Assert.Contains("checkpoints 1 to 2 cover", Assert.Single(report.Anchorage.Breaks).Reason.English, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Of_several_processes_that_declare_at_once_on_PostgreSQL_one_break_comes()
    {
        var prefix = Cluster.NextPrefix();
        var ledger = Open(prefix);
        await SubmitAsync(ledger, "2026");
        var backup = Backup(prefix);
        await new CheckpointAnchor(_client, ledger).AnchorAsync();
        Restore(backup);
        await AppendAsync(Open(prefix), "since");
        var all = Enumerable.Range(0, 8).Select(_ => new CheckpointAnchor(_client, Open(prefix))).ToList();

        await Task.WhenAll(all.Select(anchor => Task.Run(() => anchor.DeclareBreakAsync())));

        Assert.Equal(2, Enumerable.Range(1, 9).Sum(n => _city.Center.Journal.Effects("anchorEvidenceCheckpoint", $"{Permits.Department}.checkpoint.{n}")));
        Assert.Single((await VerifyAsync(ledger)).Anchorage.Breaks);
    }

    public void Dispose()
    {
        foreach (var ledger in _open) ledger.Dispose();
        _client.Dispose();
        _city.Dispose();
    }

    private DepartmentLedger Open(string prefix)
    {
        var ledger = new DepartmentLedger(Cluster.Connect, new PostgresDialect(), new LedgerOptions
        {
            SpoolDirectory = _city.Spool, TablePrefix = prefix, EnsureCreated = true, TimeProvider = _city.Clock, Connections = 2, IsShared = true,
        });
        _open.Add(ledger);
        return ledger;
    }

    private Task<SubmissionOutcome> SubmitAsync(DepartmentLedger ledger, string period) =>
        City.Submitter(_client, ledger).SubmitAsync(new SubmissionPlan(Permits.Entry(), period, SubmissionSource.FromFile(_city.File)));

    private async Task AppendAsync(DepartmentLedger ledger, string stream) => await ledger.AppendEvidenceAsync(
        stream, "sharing.queried", await EvidenceStatement.SignAsync("sharing.queried", "k", _city.Clock.GetUtcNow(), _city.Department.SigningKey!), "k");

    private async Task<EvidenceReport> VerifyAsync(DepartmentLedger ledger)
    {
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        return await EvidenceVerifier.VerifyAsync(lines, _city.Center.TrustedKeys);
    }

    /// <summary>Copies every table of a ledger; gives what puts all of them back as they were.</summary>
    private static string Backup(string prefix)
    {
        var tables = ((string)Cluster.Sql($"SELECT string_agg(table_name, ' ') FROM information_schema.tables WHERE starts_with(table_name, '{prefix}')")!).Split(' ');
        Cluster.Sql(string.Concat(tables.Select(table => $"CREATE TABLE backup_{table} AS TABLE {table};")));
        return $"TRUNCATE {string.Join(", ", tables)};" + string.Concat(tables.Select(table => $"INSERT INTO {table} SELECT * FROM backup_{table};"));
    }

    private static void Restore(string backup) => Cluster.Sql(backup);
}
