using System.IO;
using System.Text;
using GovData.Security;

namespace GovData.Ledger.Tests.Checkpoints;

public class ArchiveTests
{
    private static readonly TrustMaterial[] Material = [new(TrustMaterialKind.Certificate, new byte[] { 0x30, 0 })];

    [Fact]
    public async Task What_the_center_has_cited_is_archived_in_a_file_that_proves_itself()
    {
        using var city = new City();
        await CiteAsync(city, "2027");

        var segment = await ArchiveAsync(city);

        var (report, digest) = await VerifyAsync(city, segment!);
        Assert.Equal((EvidenceConclusion.Proved, 1L, 0L), (report.Conclusion, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
        Assert.Equal((0L, 1L, 2L, digest), (segment!.From, segment.To, segment.Entries, segment.Digest));
        Assert.Equal((Permits.Department, TrustMaterialKind.Certificate), (report.Segment!.Head.Department, Assert.Single(report.Segment.Material).Kind));
        Assert.Equal(segment.FileName, Path.GetFileName(Assert.Single(Files(city))));
    }

    [Fact]
    public async Task The_next_segment_goes_on_where_the_last_one_ended()
    {
        using var city = new City();
        await CiteAsync(city, "2027");
        var first = await ArchiveAsync(city);
        await CiteAsync(city, "2028");

        var second = await ArchiveAsync(city);

        var (report, _) = await VerifyAsync(city, second!);
        Assert.Equal((EvidenceConclusion.Proved, 2L, 0L), (report.Conclusion, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
        Assert.Equal((1L, 2L, 2L), (second!.From, second.To, second.Entries));
        Assert.Equal(first!.Digest, report.Segment!.Head.Previous);
        Assert.Equal([first.ToString(), second.ToString()], (await ListAsync(city)).Select(segment => segment.ToString()));
    }

    [Fact]
    public async Task What_is_not_cited_yet_is_not_archived_and_nothing_is_archived_twice()
    {
        using var city = new City();
        Assert.Null(await ArchiveAsync(city));
        await city.SubmitAsync();
        await AnchorAsync(city);
        Assert.Null(await ArchiveAsync(city));
        Assert.Empty(Files(city));
        await city.SubmitAsync(Plan(city, "2027"));
        Assert.NotNull(await ArchiveAsync(city));
        await AnchorAsync(city);
        Assert.Null(await ArchiveAsync(city));
        Assert.Single(await ListAsync(city));
    }

    [Fact]
    public async Task Archiving_takes_nothing_out_of_the_ledger()
    {
        using var city = new City();
        await CiteAsync(city, "2027");
        var before = await ExportAsync(city);

        await ArchiveAsync(city);

        Assert.Equal(before, await ExportAsync(city));
    }

    [Fact]
    public async Task Several_checkpoints_over_many_streams_go_into_one_segment_and_streams_that_rest_into_none()
    {
        using var city = new City();
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            for (var n = 0; n < 7; n++)
            {
                foreach (var stream in new[] { n % 5, n % 3 }) await StateAsync(city, ledger, "s" + stream);
                await new CheckpointAnchor(client, ledger).AnchorAsync();
            }
            await StateAsync(city, ledger, "s1");
        }
        await city.SubmitAsync();
        var first = await ArchiveAsync(city);
        await CiteAsync(city, "2028");
        var second = await ArchiveAsync(city);

        Assert.Equal(((0L, 7L, 14L), (7L, 8L, 3L)), ((first!.From, first.To, first.Entries), (second!.From, second.To, second.Entries)));
        foreach (var segment in new[] { first, second })
        {
            var (report, _) = await VerifyAsync(city, segment);
            Assert.True(report is { Conclusion: EvidenceConclusion.Proved, Anchorage.NotAnchored: 0 } && report.Anchorage.Anchored == segment.To, report.ToJson());
        }
        Assert.Equal([1L, 2L], (await VerifyAsync(city, second)).Report.Streams.Select(stream => stream.Entries).Order());
    }

    [Fact]
    public async Task Whatever_order_the_streams_are_in_the_last_cited_checkpoint_is_the_end()
    {
        using var city = new City();
        await CiteAsync(city, "2028");
        await CiteAsync(city, "2027");

        var segment = await ArchiveAsync(city);

        Assert.Equal((0L, 2L), (segment!.From, segment.To));
        Assert.Equal(2, (await VerifyAsync(city, segment)).Report.Anchorage.Anchored);
    }

    [Fact]
    public async Task Two_ledgers_on_the_same_evidence_write_the_same_bytes()
    {
        using var city = new City();
        await CiteAsync(city, "2027");
        var backup = await File.ReadAllBytesAsync(city.LedgerFile);
        var first = await ArchiveAsync(city);
        await File.WriteAllBytesAsync(city.LedgerFile, backup);

        Assert.Equal(first!.Digest, (await ArchiveAsync(city))!.Digest);
        Assert.Single(Files(city));
    }

    /// <summary>Crash point 16: a segment written, not marked. Every operation on ledger and directory, on both sides of its effect.</summary>
    [Fact]
    public async Task Wherever_it_dies_running_it_again_leaves_one_file_that_is_marked()
    {
        var operations = await LiveAsync();
        Assert.Equal(["segment create", "segment flush", "segment rename"], operations.Where(operation => operation.StartsWith("segment", StringComparison.Ordinal)));
        Assert.Contains("commit", operations[^1], StringComparison.OrdinalIgnoreCase);
        for (var n = 1; n <= operations.Count; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                var where = $"died {(after ? "after" : "before")} operation {n} of {operations.Count}, {operations[n - 1]}";
                using var city = new City();
                await CiteAsync(city, "2027");
                var mortality = new Mortality(n, after);
                using (var mortal = new MortalProcess(city, mortality))
                    await Assert.ThrowsAsync<ProcessDiedException>(() => mortal.Anchor.ArchiveAsync(new MortalSegments(Archive(city), mortality), Material, default));
                Assert.True(mortality.Died, where);
                foreach (var named in Files(city).Where(file => file.EndsWith(EvidenceSegment.Extension, StringComparison.Ordinal)))
                    Assert.True(EvidenceSegment.FileName(ContentDigest.Of(DigestAlgorithm.Sm3, await File.ReadAllBytesAsync(named))) == Path.GetFileName(named), where);
                await ArchiveAsync(city);
                var marked = Assert.Single(await ListAsync(city));
                Assert.True(Path.GetFileName(Assert.Single(Files(city))) == marked.FileName, where);
                Assert.True((await VerifyAsync(city, marked)).Report is { Conclusion: EvidenceConclusion.Proved, Anchorage.Anchored: 1 }, where);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LiveAsync()
    {
        using var city = new City();
        await CiteAsync(city, "2027");
        var mortality = new Mortality();
        using var process = new MortalProcess(city, mortality);
        await process.Anchor.ArchiveAsync(new MortalSegments(Archive(city), mortality), Material, default);
        return mortality.Operations;
    }

    /// <summary>A submission where there is none yet, a checkpoint, and a submission whose receipt cites it.</summary>
    private static async Task CiteAsync(City city, string period)
    {
        if (!File.Exists(city.LedgerFile)) await city.SubmitAsync();
        await AnchorAsync(city);
        await city.SubmitAsync(Plan(city, period));
    }

    private static async Task StateAsync(City city, DepartmentLedger ledger, string stream) => await ledger.AppendEvidenceAsync(
        stream, "sharing.queried", await EvidenceStatement.SignAsync("sharing.queried", "k", city.Time.GetUtcNow(), city.Department.SigningKey!), "k");

    private static SubmissionPlan Plan(City city, string period) => new(Permits.Entry(), period, SubmissionSource.FromFile(city.File));

    private static async Task AnchorAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        await new CheckpointAnchor(client, ledger).AnchorAsync();
    }

    private static async Task<ArchivedSegment?> ArchiveAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        return await new CheckpointAnchor(client, ledger).ArchiveAsync(Archive(city), Material);
    }

    private static async Task<IReadOnlyList<ArchivedSegment>> ListAsync(City city)
    {
        using var ledger = city.OpenLedger();
        return await ledger.ListSegmentsAsync();
    }

    private static async Task<(EvidenceReport Report, ContentDigest Digest)> VerifyAsync(City city, ArchivedSegment segment)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Archive(city), segment.FileName));
        var trust = new TrustedKeys([.. city.Center.TrustedKeys.Keys, city.Department.VerificationKey!]);
        return (await EvidenceVerifier.VerifyAsync(new MemoryStream(bytes), trust), ContentDigest.Of(DigestAlgorithm.Sm3, bytes));
    }

    private static async Task<string> ExportAsync(City city)
    {
        using var ledger = city.OpenLedger();
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private static string Archive(City city) => city.Directory.File("archive");

    private static string[] Files(City city) => Directory.Exists(Archive(city)) ? Directory.GetFiles(Archive(city)) : [];
}
