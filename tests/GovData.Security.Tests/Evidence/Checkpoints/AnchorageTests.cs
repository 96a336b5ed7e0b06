using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence.Checkpoints;

public class AnchorageTests
{
    [Fact]
    public async Task What_a_cited_checkpoint_covers_is_anchored_and_what_came_after_is_counted()
    {
        var file = await AnchoredFile.SampleAsync();

        var report = EvidenceVerifier.Verify(file.Lines(), file.Trust);

        Assert.Equal(EvidenceConclusion.Proved, report.Conclusion);
        Assert.Equal((2, 1, 2), (report.Anchorage.Last, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
        Assert.Equal(file.Checkpoints[1].Digest(DigestAlgorithm.Sm3), report.Anchorage.LastDigest);
        Assert.Equal(["a 3 0", "b 2 1", "c 1 0", "d 0 1"], report.Streams.Select(s => $"{s.Stream} {s.Anchored} {s.NotAnchored}"));
    }

    [Fact]
    public async Task A_checkpoint_nobody_cites_anchors_nothing_until_its_digest_is_known_from_elsewhere()
    {
        var file = new AnchoredFile();
        await file.StateAsync("a");
        await file.CheckpointAsync();

        var alone = EvidenceVerifier.Verify(file.Lines(), file.Trust);
        var known = EvidenceVerifier.Verify(file.Lines(), file.Trust, [file.Checkpoints[0].Digest(DigestAlgorithm.Sm3)]);

        Assert.Equal((1, 0, 1), (alone.Anchorage.Last, alone.Anchorage.Anchored, alone.Anchorage.NotAnchored));
        Assert.Equal((1, 1, 0), (known.Anchorage.Last, known.Anchorage.Anchored, known.Anchorage.NotAnchored));
        Assert.Equal(EvidenceConclusion.Proved, known.Conclusion);
    }

    [Fact]
    public async Task A_known_line_anchors_its_stream_up_to_it()
    {
        var file = await AnchoredFile.SampleAsync();
        var lines = file.Lines();

        var report = EvidenceVerifier.Verify(lines, file.Trust, [ContentDigest.Of(DigestAlgorithm.Sha256, System.Text.Encoding.UTF8.GetBytes(lines[5]))]);

        Assert.Equal(["a 0", "b 0", "c 0", "d 1"], report.Streams.Select(s => $"{s.Stream} {s.NotAnchored}"));
    }

    [Fact]
    public async Task The_order_of_checkpoints_and_proofs_does_not_matter()
    {
        var file = await AnchoredFile.SampleAsync();

        var report = EvidenceVerifier.Verify([.. file.Anchors().Reverse(), .. file.Entries], file.Trust);

        Assert.Equal((EvidenceConclusion.Proved, 1L), (report.Conclusion, report.Anchorage.Anchored));
    }

    [Fact]
    public async Task A_checkpoint_by_a_key_that_is_not_trusted_leaves_it_open_though_the_center_cites_it()
    {
        var file = await AnchoredFile.SampleAsync();

        var report = EvidenceVerifier.Verify(file.Lines(), new TrustedKeys(file.CenterKey.PublicKey.WithOwner("center", KeyRole.Center)));

        Assert.Equal((EvidenceConclusion.CannotJudge, 1L), (report.Conclusion, report.Anchorage.Anchored));
        Assert.Equal([file.Key.PublicKey.KeyId], report.Anchorage.UntrustedKeys);
    }

    [Fact]
    public async Task Without_the_centers_key_its_citation_anchors_nothing()
    {
        var file = await AnchoredFile.SampleAsync();

        var report = EvidenceVerifier.Verify(file.Lines(), new TrustedKeys(file.Key.PublicKey));

        Assert.Equal((EvidenceConclusion.CannotJudge, 0L), (report.Conclusion, report.Anchorage.Anchored));
    }

    [Fact]
    public async Task A_log_goes_on_behind_an_export_with_checkpoints()
    {
        var file = await AnchoredFile.SampleAsync();
        var lines = file.Lines();

        new EvidenceLog(lines).Append(Sample.Unsigned("a"));

        var report = EvidenceVerifier.Verify(lines, file.Trust);
        Assert.Equal((EvidenceConclusion.Proved, 3L), (report.Conclusion, report.Anchorage.NotAnchored));
    }

    [Fact]
    public async Task The_report_says_it_in_both_languages_and_in_none()
    {
        var file = await AnchoredFile.SampleAsync();
        var report = EvidenceVerifier.Verify(file.Lines(), file.Trust);

        Assert.Contains("  proved to checkpoint 1; 2 entries after it not anchored\n  checkpoint 2 is cited by no signed answer of the center yet\n", report.ToText(CultureInfo.GetCultureInfo("en-US")), StringComparison.Ordinal);
        Assert.Contains("  已证明至检查点 1；其后 2 条未锚定\n  最新检查点 2 尚无中心的签名答复引用\n", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal((1, 2), (json.RootElement.GetProperty("checkpoints").GetProperty("anchored").GetInt32(), json.RootElement.GetProperty("checkpoints").GetProperty("notAnchored").GetInt32()));
    }

    [Fact]
    public void A_tree_takes_each_stream_once_in_the_order_of_its_bytes()
    {
        var head = ContentDigest.Of(DigestAlgorithm.Sm3, "x"u8);
        StreamHead Of(string stream) => new() { Stream = stream, Seq = 1, Digest = head };

        Assert.Throws<ArgumentException>(() => new EvidenceTree([Of("a"), Of("a")]));
        var tree = new EvidenceTree([Of("\U00020000"), Of("\uFF01"), Of("b"), Of("B")]);
        Assert.Equal(["B", "b", "\uFF01", "\U00020000"], new[] { "b", "\uFF01", "\U00020000", "B" }.Select(s => tree.Prove(s, 1)).OrderBy(p => p.Index).Select(p => p.Stream));
        Assert.Equal(new EvidenceTree([Of("B"), Of("b"), Of("\uFF01"), Of("\U00020000")]).Root, tree.Root);
    }
}
