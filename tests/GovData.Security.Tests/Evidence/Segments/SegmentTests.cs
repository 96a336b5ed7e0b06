using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Security.Tests.Evidence.Checkpoints;

namespace GovData.Security.Tests.Evidence.Segments;

public class SegmentTests
{
    private static readonly byte[] Der = [0x30, 0x03, 0x02, 0x01, 0x07];

    /// <summary>Streams a, b, c; checkpoint 1; a goes on, a receipt in d cites 1; checkpoint 2; a receipt in d cites it; b goes on.</summary>
    private static async Task<AnchoredFile> FileAsync(AnchoredFile? file = null)
    {
        file ??= new AnchoredFile();
        foreach (var stream in "abacab") await file.StateAsync(stream.ToString());
        await file.CheckpointAsync();
        await file.StateAsync("a");
        await file.ReceiveAsync("d");
        await file.CheckpointAsync();
        await file.ReceiveAsync("d");
        await file.StateAsync("b");
        return file;
    }

    [Theory]
    [InlineData(0, 1, 6)]
    [InlineData(1, 2, 2)]
    [InlineData(0, 2, 8)]
    public async Task A_segment_is_proved_alone_up_to_its_checkpoint(int from, int to, int entries)
    {
        var file = await FileAsync();

        var report = EvidenceVerifier.Verify(file.Segment(from, to), file.Trust);

        Assert.Equal((EvidenceConclusion.Proved, (long)to, (long)to, 0L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
        Assert.Equal((entries, (from, to)), (report.Streams.Sum(stream => stream.Anchored), ((int)report.Segment!.Head.From, (int)report.Segment.Head.To)));
        Assert.Equal(entries, report.Streams.Sum(stream => stream.Entries));
    }

    [Fact]
    public async Task The_report_names_the_digest_of_the_file_and_what_it_carries()
    {
        var file = await FileAsync();
        var bytes = Bytes(file.Segment(0, 1, new TrustMaterial(TrustMaterialKind.RevocationList, Der), TrustMaterial.Of(file.CenterKey.PublicKey)));
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes);

        var report = await EvidenceVerifier.VerifyAsync(new MemoryStream(bytes), file.Trust, [digest]);

        Assert.Equal((EvidenceConclusion.Proved, digest), (report.Conclusion, report.Segment!.Digest));
        Assert.Equal([TrustMaterialKind.RevocationList, TrustMaterialKind.PublicKey], report.Segment.Material.Select(one => one.Kind));
        Assert.Equal(file.CenterKey.PublicKey.Spki, report.Segment.Material[1].Der.ToArray());
        Assert.Contains($"\"segment\":{{\"department\":\"{AnchoredFile.Department}\",\"from\":0,\"to\":1,\"digest\":\"{digest}\",\"previous\":null,\"material\":[\"REVOCATION_LIST\",\"PUBLIC_KEY\"]}}", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("proved to checkpoint 1; 0 entries after it not anchored", report.ToText(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("归档段", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(digest.Bytes) + ".segment.jsonl", EvidenceSegment.FileName(digest));
    }

    [Fact]
    public async Task An_export_is_no_segment() => Assert.Null(EvidenceVerifier.Verify((await FileAsync()).Lines(), (await FileAsync()).Trust).Segment);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public async Task No_line_can_be_dropped_doubled_or_taken_from_another_file(int from, int to)
    {
        var file = await FileAsync();
        var other = (await FileAsync(new AnchoredFile { Key = file.Key, CenterKey = file.CenterKey })).Segment(from, to);
        var lines = file.Segment(from, to);

        for (var at = 0; at < lines.Count; at++)
        {
            Refuse([.. lines[..at], .. lines[(at + 1)..]], $"line {at + 1} dropped");
            if (!lines[at].StartsWith("{\"citation\"", StringComparison.Ordinal)) Refuse([.. lines[..at], lines[at], .. lines[at..]], $"line {at + 1} doubled");
            if (lines[at] != other[at]) Refuse([.. lines[..at], other[at], .. lines[(at + 1)..]], $"line {at + 1} of another file");
        }

        void Refuse(List<string> changed, string what)
        {
            var report = EvidenceVerifier.Verify(changed, file.Trust);
            Assert.False(report.Conclusion == EvidenceConclusion.Proved && report.Anchorage.Anchored == to && report.Segment is not null, what + ": " + report.ToJson());
        }
    }

    [Fact]
    public async Task With_its_digest_known_no_byte_can_be_changed()
    {
        var file = await FileAsync();
        var bytes = Bytes(file.Segment(1, 2, new TrustMaterial(TrustMaterialKind.Certificate, Der)));
        ContentDigest[] known = [ContentDigest.Of(DigestAlgorithm.Sm3, bytes)];

        Assert.Equal(EvidenceConclusion.Proved, (await EvidenceVerifier.VerifyAsync(new MemoryStream(bytes), file.Trust, known)).Conclusion);
        for (var at = 0; at < bytes.Length; at += 31)
        {
            bytes[at] ^= 1;
            Assert.NotEqual(EvidenceConclusion.Proved, (await EvidenceVerifier.VerifyAsync(new MemoryStream(bytes), file.Trust, known)).Conclusion);
            bytes[at] ^= 1;
        }
    }

    public static TheoryData<string, Func<List<string>, IEnumerable<string>>> Changes => new()
    {
        { "segment.entries", lines => lines.Select(line => line.Replace("\"entries\":2", "\"entries\":3", StringComparison.Ordinal)) },
        { "evidence.first-missing", lines => lines.Select(line => line.Replace("\"from\":1,\"to\":2", "\"from\":0,\"to\":2", StringComparison.Ordinal)) },
        { "segment.checkpoints", lines => lines.Select(line => line.Replace("\"from\":1,\"to\":2", "\"from\":1,\"to\":3", StringComparison.Ordinal)) },
        { "segment.other-department", lines => lines.Select(line => line.StartsWith("{\"segment\"", StringComparison.Ordinal) ? line.Replace("0019F", "0027A", StringComparison.Ordinal) : line) },
        { "segment.not-a-line", lines => lines.Select(line => line.Replace("{\"segment\":{", "{\"segment\":{ ", StringComparison.Ordinal)) },
        { "segment.not-a-line", lines => lines.Append("{\"material\":{\"kind\":\"CERTIFICATE\",\"der\":\"MAA\"}}") },
        { "segment.not-a-line", lines => lines.Append("{\"material\":{\"kind\":\"CERTIFICATE\",\"der\":\"MAMCAQ==\"}}") },
        { "segment.not-a-line", lines => lines.Append("{\"material\":{\"kind\":\"CERTIFICATE\"}}") },
        { "segment.place", lines => lines.Append(lines[0]) },
        { "segment.place", lines => lines.Skip(1).Prepend(lines[^1]) },
        { "evidence.first-missing", lines => lines.OrderBy(line => line.StartsWith("{\"proof\":{\"checkpoint\":1,", StringComparison.Ordinal)) },
        { "checkpoint.proof-wrong", lines => lines.Select(line => line.Replace("{\"proof\":{\"checkpoint\":1,\"stream\":\"a\",\"seq\":3", "{\"proof\":{\"checkpoint\":1,\"stream\":\"a\",\"seq\":2", StringComparison.Ordinal)) },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task What_is_wrong_with_a_segment_is_named(string code, Func<List<string>, IEnumerable<string>> change)
    {
        var file = await FileAsync();

        var report = EvidenceVerifier.Verify(change(file.Segment(1, 2)), file.Trust);

        Assert.Equal(EvidenceConclusion.Broken, report.Conclusion);
        Assert.Contains(code, report.Streams.SelectMany(stream => stream.Findings).Select(finding => finding.Reason.Code));
    }

    [Fact]
    public async Task A_line_of_a_segment_stands_in_no_export()
    {
        var file = await FileAsync();

        var report = EvidenceVerifier.Verify([.. file.Lines(), SegmentLines.Write(new TrustMaterial(TrustMaterialKind.Certificate, Der))], file.Trust);

        Assert.Contains("segment.place", report.Streams.SelectMany(stream => stream.Findings).Select(finding => finding.Reason.Code));
    }

    [Fact]
    public async Task A_citation_by_a_key_that_is_not_trusted_proves_nothing()
    {
        var (file, foreign) = (await FileAsync(), await FileAsync());
        var citation = Assert.Single(foreign.Segment(0, 1), line => line.StartsWith("{\"citation\"", StringComparison.Ordinal));

        var report = EvidenceVerifier.Verify(file.Segment(0, 1).Select(line => line.StartsWith("{\"citation\"", StringComparison.Ordinal) ? citation : line), file.Trust);

        Assert.Equal((EvidenceConclusion.CannotJudge, 0L), (report.Conclusion, report.Anchorage.Anchored));
        Assert.Equal([foreign.CenterKey.PublicKey.KeyId], report.Anchorage.UntrustedKeys);
    }

    [Fact]
    public async Task A_receipt_that_cites_a_checkpoint_from_before_the_segment_is_left_to_the_segments_before()
    {
        var file = await FileAsync();
        await file.ReceiveAsync("e", older: 1);
        await file.CheckpointAsync();
        await file.ReceiveAsync("e");

        var report = EvidenceVerifier.Verify(file.Segment(2, 3), file.Trust);

        Assert.Equal((EvidenceConclusion.Proved, 3L, 0L), (report.Conclusion, report.Anchorage.Anchored, report.Anchorage.NotAnchored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3003020107ff")]
    [InlineData("30030201")]
    [InlineData("3103020107")]
    [InlineData("308103020107")]
    [InlineData("3080020107")]
    [InlineData("30850000000003020107")]
    public void Material_is_one_DER_sequence(string hex) =>
        Assert.Throws<ArgumentException>("der", () => new TrustMaterial(TrustMaterialKind.Certificate, TestData.Hex(hex)));

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}
