using System.IO;
using System.Text;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests.Checkpoints;

public class CheckpointAnchorTests
{
    [Fact]
    public async Task The_next_receipt_cites_the_checkpoint_and_anchors_what_it_covers()
    {
        using var city = new City();
        await city.SubmitAsync();
        var record = await AnchorAsync(city);
        await city.SubmitAsync(Next(city));

        var report = await VerifyAsync(city);

        Assert.Equal((EvidenceConclusion.Proved, 1L, 1L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored));
        Assert.Equal([2L, 0L], report.Streams.Select(stream => stream.Anchored).OrderDescending());
        Assert.Equal((1L, report.Anchorage.LastDigest), (record!.Number, record.Digest));
        Assert.Equal(Permits.Department + ".checkpoint.1", record.Key);
    }

    [Fact]
    public async Task Without_the_centers_key_or_a_key_of_its_own_a_department_is_anchored_all_the_same()
    {
        using var city = new City(level: 0);
        await city.SubmitAsync();
        await AnchorAsync(city);
        await city.SubmitAsync(Next(city));

        var report = await VerifyAsync(city);

        Assert.Equal((EvidenceConclusion.Proved, 1L), (report.Conclusion, report.Anchorage.Anchored));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_department_anchors_nothing_of_it(bool wasAnchored)
    {
        using var city = new City();
        await city.SubmitAsync();
        if (wasAnchored) await AnchorAsync(city);
        var other = city.Center.Departments.Add("11500000MB1000029N", "500000", "重庆市另一局", level: 0);
        using (var ledger = city.OpenLedger())
        using (var client = new CenterClient(new CenterClientOptions
        {
            Endpoint = city.Center.Endpoint,
            Department = new DepartmentIdentity(other.Code, other.Division),
            Credential = new AppKeyCredential(other.AppKey, other.AppSecret),
            TrustedKeys = city.Center.TrustedKeys,
            Handler = city.Center.CreateHandler(),
            TimeProvider = city.Clock,
        }))
        {
            var anchor = new CheckpointAnchor(client, ledger);
            foreach (var run in new[] { anchor.AnchorAsync, (Func<CancellationToken, Task<CheckpointRecord?>>)anchor.DeclareBreakAsync })
                Assert.Equal(LedgerConflictKind.OtherUnit, (await Assert.ThrowsAsync<LedgerConflictException>(() => run(CancellationToken.None))).Kind);
        }

        await city.SubmitAsync(Next(city));
        await AnchorAsync(city);
        Assert.Equal(EvidenceConclusion.Proved, (await VerifyAsync(city)).Conclusion);
    }

    [Fact]
    public async Task While_nothing_has_happened_there_is_nothing_to_anchor()
    {
        using var city = new City();
        Assert.Null(await AnchorAsync(city));
        await city.SubmitAsync();
        Assert.Equal(1, (await AnchorAsync(city))!.Number);
        Assert.Null(await AnchorAsync(city));
        await city.SubmitAsync(Next(city));
        Assert.Equal(2, (await AnchorAsync(city))!.Number);
        Assert.Equal(2, city.Center.Journal.Effects("anchorEvidenceCheckpoint", Permits.Department + ".checkpoint.1") + city.Center.Journal.Effects("anchorEvidenceCheckpoint", Permits.Department + ".checkpoint.2"));
    }

    [Fact]
    public async Task Many_checkpoints_over_many_streams_are_exported_with_the_proofs_that_count()
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        var anchor = new CheckpointAnchor(client, ledger);
        for (var n = 0; n < 12; n++)
        {
            foreach (var stream in new[] { n % 5, n % 3 }) await AppendAsync(city, ledger, "s" + stream);
            await anchor.AnchorAsync();
        }
        await City.Submitter(client, ledger).SubmitAsync(city.Plan());
        await AppendAsync(city, ledger, "s1");
        await anchor.AnchorAsync();

        using var lines = new MemoryStream();
        var written = await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        var report = await EvidenceVerifier.VerifyAsync(lines, Trust(city));

        Assert.Equal((EvidenceConclusion.Proved, 13L, 12L, 3L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
        Assert.Equal(24 + 3 + 13 + 5 + 6, written);
    }

    [Fact]
    public async Task A_ledger_whose_tail_was_cut_is_found_out()
    {
        using var city = new City();
        await city.SubmitAsync();
        await AnchorAsync(city);
        await city.SubmitAsync(Next(city));
        var lines = await LinesAsync(city);

        var cut = lines.Where(line => !(line.Contains("\"seq\":2", StringComparison.Ordinal) && line.StartsWith("{\"stream\"", StringComparison.Ordinal) && line.Contains("2026.FULL", StringComparison.Ordinal)));
        var report = EvidenceVerifier.Verify(cut, Trust(city));

        Assert.Equal(EvidenceConclusion.Broken, report.Conclusion);
        Assert.Contains("checkpoint.entry-missing", report.Streams.SelectMany(stream => stream.Findings).Select(finding => finding.Reason.Code));
    }

    [Fact]
    public async Task A_ledger_restored_from_a_backup_is_told_by_the_center()
    {
        using var city = new City();
        await city.SubmitAsync();
        var backup = await File.ReadAllBytesAsync(city.LedgerFile);
        await AnchorAsync(city);
        await File.WriteAllBytesAsync(city.LedgerFile, backup);
        await AppendAsync(city, "s");

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => AnchorAsync(city));

        Assert.Equal("key-conflict", refusal.Code);
    }

    [Fact]
    public async Task Counting_the_year_passes_over_checkpoints_and_proofs()
    {
        using var city = new City();
        await city.SubmitAsync();
        await AnchorAsync(city);

        var report = AnnualReport.FromEvidence(await LinesAsync(city), 2026);

        Assert.Equal((1, 2), (report.Submissions.Count, Assert.Single(report.Evidence).Entries));
    }

    [Fact]
    public async Task An_anchor_of_two_runs_at_once_makes_one_checkpoint()
    {
        using var city = new City();
        await city.SubmitAsync();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new CheckpointAnchor(client, ledger).AnchorAsync()));

        Assert.Equal(1, city.Center.Journal.Effects("anchorEvidenceCheckpoint", Permits.Department + ".checkpoint.1"));
        Assert.Equal(1, (await VerifyAsync(city)).Anchorage.Last);
    }

    /// <summary>Crash point 16: a checkpoint written, not marked. Every operation of an undisturbed run, on both sides of its effect.</summary>
    [Fact]
    public async Task Wherever_it_dies_running_it_again_anchors_one_checkpoint_of_the_same_bytes()
    {
        var operations = await LiveAsync();
        Assert.Contains(operations, operation => operation.StartsWith("POST /v1/supervision/evidence-checkpoints/", StringComparison.Ordinal));
        for (var n = 1; n <= operations.Count; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                var where = $"died {(after ? "after" : "before")} operation {n} of {operations.Count}, {operations[n - 1]}";
                using var city = new City();
                await city.SubmitAsync();
                var mortality = new Mortality(n, after);
                using (var mortal = new MortalProcess(city, mortality)) await Assert.ThrowsAsync<ProcessDiedException>(() => mortal.Anchor.AnchorAsync());
                Assert.True(mortality.Died, where);
                using (var next = new MortalProcess(city, new Mortality())) await next.Anchor.AnchorAsync();
                Assert.True(city.Center.Journal.Effects("anchorEvidenceCheckpoint", Permits.Department + ".checkpoint.1") == 1, where);
                await city.SubmitAsync(Next(city));
                var report = await VerifyAsync(city);
                Assert.True(report is { Conclusion: EvidenceConclusion.Proved, Anchorage: { Last: 1, Anchored: 1 } }, where + ": " + report.ToJson());
                Assert.Null(await AnchorAgainAsync(city));
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LiveAsync()
    {
        using var city = new City();
        await city.SubmitAsync();
        var mortality = new Mortality();
        using var process = new MortalProcess(city, mortality);
        await process.Anchor.AnchorAsync();
        return mortality.Operations;
    }

    /// <summary>A second checkpoint follows; then there is none.</summary>
    private static async Task<CheckpointRecord?> AnchorAgainAsync(City city)
    {
        Assert.Equal(2, (await AnchorAsync(city))!.Number);
        return await AnchorAsync(city);
    }

    private static async Task<CheckpointRecord?> AnchorAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        return await new CheckpointAnchor(client, ledger).AnchorAsync();
    }

    private static async Task AppendAsync(City city, string stream)
    {
        using var ledger = city.OpenLedger();
        await AppendAsync(city, ledger, stream);
    }

    private static async Task AppendAsync(City city, DepartmentLedger ledger, string stream) => await ledger.AppendEvidenceAsync(
        stream, "sharing.queried", await EvidenceStatement.SignAsync("sharing.queried", "k", city.Time.GetUtcNow(), city.Department.SigningKey!), "k");

    private static SubmissionPlan Next(City city) => new(Permits.Entry(), "2027", SubmissionSource.FromFile(city.File));

    private static TrustedKeys Trust(City city)
    {
        var trust = new TrustedKeys([.. city.Center.TrustedKeys.Keys]);
        if (city.Department.VerificationKey is { } key) trust.Add(key);
        return trust;
    }

    private static async Task<List<string>> LinesAsync(City city)
    {
        using var ledger = city.OpenLedger();
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        return [.. Encoding.UTF8.GetString(lines.ToArray()).TrimEnd('\n').Split('\n')];
    }

    private static async Task<EvidenceReport> VerifyAsync(City city) => EvidenceVerifier.Verify(await LinesAsync(city), Trust(city));
}
