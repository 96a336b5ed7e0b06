using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence.Checkpoints;

public class CheckpointBreakTests
{
    private static readonly ContentDigest Lost = ContentDigest.Of(DigestAlgorithm.Sm3, "the fourth checkpoint"u8);

    [Fact]
    public async Task A_declared_break_is_told_by_name_and_the_file_is_not_proved_as_a_whole()
    {
        var file = await BrokenOffAsync();
        await file.ReceiveAsync("e");

        var report = EvidenceVerifier.Verify(file.Lines(), file.Trust);

        Assert.Equal((EvidenceConclusion.CannotJudge, 5L, 5L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored));
        var told = Assert.Single(report.Anchorage.Breaks);
        Assert.Equal("checkpoint.break-declared", told.Reason.Code);
        Assert.Contains("checkpoints 3 to 4", told.Reason.English, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Equal(EvidenceConclusion.Proved, stream.Conclusion));
        Assert.Contains($"\"breaks\":[{{\"line\":{told.Line},\"code\":\"checkpoint.break-declared\"}}]", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("(checkpoint.break-declared)", report.ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("声明断链", report.ToText(new CultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_center_cites_of_the_lost_ones_is_covered_by_the_break_the_last_by_its_digest_alone()
    {
        var file = await BrokenOffAsync();
        await file.ReceiveAsync("e", new CheckpointCitation { Number = 3, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, "the third"u8) });
        await file.ReceiveAsync("e", new CheckpointCitation { Number = 4, Digest = Lost });
        Assert.Equal("", Findings(file));

        await file.ReceiveAsync("e", new CheckpointCitation { Number = 4, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, "another"u8) });
        Assert.Equal("checkpoint.missing", Findings(file));
    }

    [Fact]
    public async Task A_gap_that_nobody_declares_or_that_another_break_declares_is_broken()
    {
        Assert.Equal("checkpoint.missing", Findings(await BrokenOffAsync(declared: null)));
        Assert.Equal("checkpoint.missing", Findings(await BrokenOffAsync(declared: new CheckpointBreak { Kept = 1 })));
        Assert.Equal("checkpoint.missing", Findings(await BrokenOffAsync(declared: new CheckpointBreak { Kept = 3 })));
    }

    [Fact]
    public async Task A_break_that_nobody_signed_counts_only_when_the_center_cites_it()
    {
        var file = await BrokenOffAsync(isSigned: false);
        Assert.Equal("checkpoint.missing", Findings(file));

        await file.ReceiveAsync("e");

        Assert.Equal("", Findings(file));
        Assert.Single(EvidenceVerifier.Verify(file.Lines(), file.Trust).Anchorage.Breaks);
    }

    [Fact]
    public async Task Who_puts_the_lost_checkpoints_beside_it_is_told_of_the_break_all_the_same()
    {
        var file = await AnchoredFile.SampleAsync();
        await file.CheckpointAsync();
        var before = file.Checkpoints[^1].Digest(DigestAlgorithm.Sm3);
        await file.CheckpointAsync(new EvidenceCheckpoint { Number = 4, Previous = before, Break = new CheckpointBreak { Kept = 2 } }, file.Key);

        var report = EvidenceVerifier.Verify(file.Lines(), file.Trust);

        Assert.Equal(("", EvidenceConclusion.CannotJudge), (Findings(file), report.Conclusion));
        Assert.Single(report.Anchorage.Breaks);
    }

    [Fact]
    public async Task A_segment_tells_the_breaks_behind_its_first_checkpoint()
    {
        var file = await BrokenOffAsync();
        await file.ReceiveAsync("e");
        await file.CheckpointAsync(new EvidenceCheckpoint { Number = 6, Previous = file.Checkpoints[^1].Digest(DigestAlgorithm.Sm3) }, file.Key);
        await file.ReceiveAsync("e");

        Assert.Single(EvidenceVerifier.Verify(file.Segment(1, 5), file.Trust).Anchorage.Breaks);
        var next = EvidenceVerifier.Verify(file.Segment(5, 6), file.Trust);
        Assert.Empty(next.Anchorage.Breaks);
        Assert.Equal(EvidenceConclusion.Proved, next.Conclusion);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 4)]
    [InlineData(5, -1)]
    public async Task A_break_that_loses_nothing_is_none(long number, long kept)
    {
        var checkpoint = new EvidenceCheckpoint { Number = number, Previous = Lost, Break = new CheckpointBreak { Kept = kept } };

        await Assert.ThrowsAsync<ArgumentException>(() => new AnchoredFile().CheckpointAsync(checkpoint, null));
    }

    /// <summary>Checkpoints 1 and 2, then number 5, which follows one that is not there.</summary>
    private static Task<AnchoredFile> BrokenOffAsync(bool isSigned = true) => BrokenOffAsync(new CheckpointBreak { Kept = 2 }, isSigned);

    private static async Task<AnchoredFile> BrokenOffAsync(CheckpointBreak? declared, bool isSigned = true)
    {
        var file = await AnchoredFile.SampleAsync();
        await file.CheckpointAsync(new EvidenceCheckpoint { Number = 5, Previous = Lost, Break = declared }, isSigned ? file.Key : null);
        return file;
    }

    private static string Findings(AnchoredFile file) => string.Join(
        " ", EvidenceVerifier.Verify(file.Lines(), file.Trust).Streams.SelectMany(stream => stream.Findings).Select(finding => finding.Reason.Code));
}
