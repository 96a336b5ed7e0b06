using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence.Checkpoints;

public class AnchorageAttackTests
{
    [Fact]
    public async Task A_tail_cut_behind_a_checkpoint_is_named()
    {
        var file = await AnchoredFile.SampleAsync();
        var lines = file.Lines();
        lines.RemoveAt(2);

        Assert.Contains("checkpoint.entry-missing", Findings(lines, file.Trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_stream_left_out_is_named_with_or_without_its_proofs()
    {
        var file = await AnchoredFile.SampleAsync();

        Assert.Contains("checkpoint.entry-missing", Findings(file.Lines().Where(line => !line.StartsWith("{\"stream\":\"c\"", StringComparison.Ordinal)), file.Trust), StringComparison.Ordinal);
        Assert.Contains("checkpoint.stream-missing", Findings(file.Lines().Where(line => !line.Contains("\"stream\":\"c\"", StringComparison.Ordinal)), file.Trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_rewritten_with_its_own_key_is_named()
    {
        var file = await AnchoredFile.SampleAsync();
        var again = await AnchoredFile.SampleAsync(new AnchoredFile { Key = file.Key, CenterKey = file.CenterKey });

        var rewritten = again.Entries.Where(line => !line.StartsWith("{\"stream\":\"d\"", StringComparison.Ordinal)).Concat(file.Entries.Where(line => line.StartsWith("{\"stream\":\"d\"", StringComparison.Ordinal)));
        Assert.Contains("checkpoint.entry-rewritten", Findings([.. rewritten, .. file.Anchors()], file.Trust), StringComparison.Ordinal);
        Assert.Contains("checkpoint.cited-other", Findings([.. rewritten, .. again.Anchors()], file.Trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_rewritten_with_a_foreign_key_is_never_proved()
    {
        var file = await AnchoredFile.SampleAsync();
        var foreign = await AnchoredFile.SampleAsync();

        var report = EvidenceVerifier.Verify(foreign.Lines(), file.Trust);

        Assert.Equal((EvidenceConclusion.CannotJudge, 0L), (report.Conclusion, report.Anchorage.Anchored));
        Assert.Equal([foreign.Key.PublicKey.KeyId], report.Anchorage.UntrustedKeys);
    }

    [Fact]
    public async Task Checkpoints_of_another_department_are_named()
    {
        var file = await AnchoredFile.SampleAsync();
        var other = await AnchoredFile.SampleAsync(new AnchoredFile { Key = file.Key, CenterKey = file.CenterKey, Owner = "11500000MB0000027A" });

        Assert.Contains("checkpoint.cited-other", Findings([.. file.Entries, .. other.Anchors()], file.Trust), StringComparison.Ordinal);
        Assert.Contains("checkpoint.other-department", Findings([.. file.Lines(), .. await NextAsync(file, "11500000MB0000027A")], file.Trust), StringComparison.Ordinal);
        var receipt = new AnchoredFile { Key = file.Key, CenterKey = file.CenterKey, Owner = "11500000MB0000027A" };
        Assert.Contains("checkpoint.other-department", Findings([.. file.Lines(), await CitingAsync(file, receipt)], file.Trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_checkpoint_shows_by_the_receipt_that_cites_a_later_one()
    {
        var file = await AnchoredFile.SampleAsync();
        await file.ReceiveAsync("d");
        var lines = file.Lines().Where(line => !line.Contains(CheckpointLines.Write(file.Checkpoints[1]), StringComparison.Ordinal) && !line.StartsWith("{\"proof\":{\"checkpoint\":2", StringComparison.Ordinal)).ToList();

        Assert.Contains("checkpoint.missing", Findings(lines, file.Trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_checkpoint_shows_by_the_digest_one_knows()
    {
        var file = await AnchoredFile.SampleAsync();
        var known = file.Checkpoints[1].Digest(DigestAlgorithm.Sm3);
        var lines = file.Lines().Where(line => line != CheckpointLines.Write(file.Checkpoints[1]) && !line.StartsWith("{\"proof\":{\"checkpoint\":2", StringComparison.Ordinal)).ToList();

        Assert.Equal(EvidenceConclusion.Broken, EvidenceVerifier.Verify(lines, file.Trust, [known]).Conclusion);
        Assert.Equal("evidence.head-missing", Assert.Single(EvidenceVerifier.Verify(lines, file.Trust, [known]).Streams[0].Findings).Reason.Code);
        Assert.Equal(EvidenceConclusion.Proved, EvidenceVerifier.Verify(file.Lines(), file.Trust, [known]).Conclusion);
    }

    [Fact]
    public async Task A_checkpoint_rewritten_or_left_out_before_the_one_cited_is_named()
    {
        var file = await TwoBeforeAReceiptAsync(new AnchoredFile());
        var again = await TwoBeforeAReceiptAsync(new AnchoredFile { Key = file.Key, CenterKey = file.CenterKey });
        var first = CheckpointLines.Write(file.Checkpoints[0]);
        var lines = file.Lines();
        Assert.Equal(EvidenceConclusion.Proved, EvidenceVerifier.Verify(lines, file.Trust).Conclusion);

        Assert.Equal("checkpoint.chain-broken", Findings(lines.Select(line => line == first ? CheckpointLines.Write(again.Checkpoints[0]) : line), file.Trust));
        Assert.Equal("checkpoint.missing", Findings(lines.Where(line => line != first), file.Trust));
        Assert.Equal("checkpoint.doubled", Findings([.. lines, first], file.Trust));
    }

    [Fact]
    public async Task A_proof_of_another_tree_and_a_changed_one_are_named()
    {
        var file = await AnchoredFile.SampleAsync();
        foreach (var change in new Action<EvidenceProof>[] { p => p.Index ^= 1, p => p.Size++, p => p.Path.RemoveAt(0), p => p.Path[0] = p.Head!, p => p.Seq--, p => p.Stream = "x", p => p.Checkpoint = 2 })
        {
            var proof = file.Find(1, "a")!;
            var written = CheckpointLines.Write(proof);
            change(proof);
            var lines = file.Lines();
            lines[lines.IndexOf(written)] = CheckpointLines.Write(proof);
            Assert.Contains("checkpoint.proof-wrong", Findings(lines, file.Trust), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_proof_with_members_missing_leads_nowhere_and_breaks_nothing()
    {
        var file = await AnchoredFile.SampleAsync();
        Assert.True(EvidenceCheckpoint.TryRead(file.Checkpoints[0], out var checkpoint, out _));

        Assert.True(file.Find(1, "a")!.LeadsTo(checkpoint.Root!, 3));
        Assert.False(new EvidenceProof().LeadsTo(checkpoint.Root!, 3));
        Assert.False(file.Find(1, "a")!.LeadsTo(ContentDigest.Of(DigestAlgorithm.Sha256, ""u8), 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_files_at_random_no_line_changes_goes_leaves_or_comes_twice_unseen(int seed)
    {
        var random = new Random(seed);
        var file = new AnchoredFile();
        for (var step = 0; step < 40; step++)
        {
            var stream = "s" + random.Next(6);
            if (step % 9 == 8) await file.CheckpointAsync();
            else if (random.Next(3) == 0) await file.ReceiveAsync(stream);
            else await file.StateAsync(stream);
        }
        var lines = file.Lines();
        var whole = EvidenceVerifier.Verify(lines, file.Trust);
        Assert.Equal(EvidenceConclusion.Proved, whole.Conclusion);
        Assert.True(whole.Anchorage.Anchored > 0 && whole.Anchorage.NotAnchored > 0);

        for (var at = 0; at < lines.Count; at++)
            foreach (var (name, mutant) in Mutants(lines, at, random))
            {
                var report = EvidenceVerifier.Verify(mutant, file.Trust);
                Assert.True(report.Conclusion != EvidenceConclusion.Proved || IsInTail(lines, at, whole, report), $"{name} line {at + 1} went unseen: {lines[at]}");
            }
    }

    private static async Task<AnchoredFile> TwoBeforeAReceiptAsync(AnchoredFile file)
    {
        await file.StateAsync("a");
        await file.CheckpointAsync();
        await file.StateAsync("b");
        await file.CheckpointAsync();
        await file.ReceiveAsync("c");
        return file;
    }

    private static IEnumerable<(string Name, List<string> Lines)> Mutants(List<string> lines, int at, Random random)
    {
        yield return ("dropped", [.. lines[..at], .. lines[(at + 1)..]]);
        yield return ("doubled", [.. lines[..at], lines[at], .. lines[at..]]);
        if (lines[at].StartsWith("{\"stream\"", StringComparison.Ordinal)) yield return ("moved", [.. lines[..at], Moved(lines[at]), .. lines[(at + 1)..]]);
        for (var n = 0; n < 12; n++)
        {
            var bytes = Encoding.UTF8.GetBytes(lines[at]);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(7));
            yield return ("changed", [.. lines[..at], Encoding.UTF8.GetString(bytes), .. lines[(at + 1)..]]);
        }
    }

    private static string Moved(string line) => "{\"stream\":\"s" + (line[12] == '0' ? 1 : 0) + line[13..];

    /// <summary>An entry behind the anchored checkpoint, and the report says that so many are not anchored; or the checkpoint nobody has cited.</summary>
    private static bool IsInTail(List<string> lines, int at, EvidenceReport whole, EvidenceReport report)
    {
        if (!EvidenceEntry.TryParse(lines[at], out var entry, out _)) return false;
        var stream = whole.Streams.Single(s => s.Stream == entry.Stream);
        return entry.Seq > stream.Anchored && report.Anchorage.Anchored <= whole.Anchorage.Anchored && (report.Anchorage.NotAnchored > 0 || entry.Seq == stream.Entries);
    }

    private static async Task<IEnumerable<string>> NextAsync(AnchoredFile file, string department)
    {
        Assert.True(EvidenceCheckpoint.TryRead(file.Checkpoints[^1], out var last, out _));
        last.Previous = file.Checkpoints[^1].Digest(DigestAlgorithm.Sm3);
        (last.Department, last.Number) = (department, last.Number + 1);
        return [CheckpointLines.Write(await last.SignAsync(file.Key))];
    }

    private static async Task<string> CitingAsync(AnchoredFile file, AnchoredFile other)
    {
        var digest = file.Checkpoints[0].Digest(DigestAlgorithm.Sm3);
        var payload = $"{{\"department\":\"{other.Owner}\",\"checkpoint\":{{\"number\":1,\"digest\":\"{digest}\"}}}}";
        var entry = Sample.Unsigned("z");
        entry.Document = await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json", Encoding.UTF8.GetBytes(payload), file.CenterKey);
        entry.Follow(null);
        return entry.ToLine();
    }

    private static string Findings(IEnumerable<string> lines, TrustedKeys trust)
    {
        var report = EvidenceVerifier.Verify(lines, trust);
        Assert.Equal(EvidenceConclusion.Broken, report.Conclusion);
        return string.Join(", ", report.Streams.SelectMany(stream => stream.Findings).Select(finding => finding.Reason.Code));
    }
}
