using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Tool.Tests.Evidence;

public sealed class SegmentVerifyTests : IDisposable
{
    private const string Department = "11500000MB0000019F";
    private static readonly DateTimeOffset Then = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly SoftwareSigningKey Key = SigningKey.CreateSm2(), CenterKey = SigningKey.CreateSm2();

    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_segment_under_its_name_is_proved_with_exit_0()
    {
        var (path, digest) = await SegmentAsync();

        var (code, output) = await RunAsync(path);

        Assert.Equal(0, code);
        Assert.Contains(": PROVED: 6 lines, 1 streams", output, StringComparison.Ordinal);
        Assert.Contains($"archive segment: {Department}, behind checkpoint 0 up to 1, 1 pieces of trust material, digest of the file {digest}", output, StringComparison.Ordinal);
        Assert.Contains("proved to checkpoint 1; 0 entries after it not anchored", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_under_another_segments_name_is_broken_with_exit_1()
    {
        var (path, _) = await SegmentAsync();
        var other = Path.Combine(_folder, new string('0', 64) + EvidenceSegment.Extension);
        File.Copy(path, other);

        var (code, output) = await RunAsync(other);

        Assert.Equal(1, code);
        Assert.Contains("(evidence.head-missing)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Material_that_was_taken_out_is_told_by_the_name()
    {
        var (path, _) = await SegmentAsync();
        await File.WriteAllLinesAsync(path, (await File.ReadAllLinesAsync(path))[..^1]);

        Assert.Equal(1, (await RunAsync(path)).Code);
        File.Move(path, Path.Combine(_folder, "any.jsonl"));
        Assert.Equal(0, (await RunAsync(Path.Combine(_folder, "any.jsonl"))).Code);
    }

    private async Task<(string Path, ContentDigest Digest)> SegmentAsync()
    {
        var entry = new EvidenceEntry { Stream = "s", At = Then, Kind = "sharing.queried", Level = 2, Reference = "k", Document = await EvidenceStatement.SignAsync("sharing.queried", "k", Then, Key) };
        entry.Follow(null);
        var tree = new EvidenceTree([new StreamHead { Stream = "s", Seq = 1, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(entry.ToLine())) }]);
        var checkpoint = await new EvidenceCheckpoint { Department = Department, Number = 1, Root = tree.Root, Streams = 1, At = Then }.SignAsync(Key);
        var citing = await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json",
            Encoding.UTF8.GetBytes($"{{\"department\":\"{Department}\",\"checkpoint\":{{\"number\":1,\"digest\":\"{checkpoint.Digest(DigestAlgorithm.Sm3)}\"}}}}"), CenterKey);
        string[] lines =
        [
            SegmentLines.Write(new EvidenceSegment { Department = Department, To = 1, Entries = 1, At = Then }), entry.ToLine(), CheckpointLines.Write(checkpoint),
            CheckpointLines.Write(tree.Prove("s", 1)), SegmentLines.WriteCitation(citing), SegmentLines.Write(TrustMaterial.Of(CenterKey.PublicKey)),
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes);
        var path = Path.Combine(_folder, EvidenceSegment.FileName(digest));
        await File.WriteAllBytesAsync(path, bytes);
        return (path, digest);
    }

    private async Task<(int Code, string Output)> RunAsync(string file)
    {
        var trust = Path.Combine(_folder, "trust.pem");
        new TrustedKeys(Key.PublicKey, CenterKey.PublicKey.WithOwner("center", KeyRole.Center)).Save(trust);
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await new Terminal(output, error, CultureInfo.GetCultureInfo("en-US")).RunAsync(["evidence", "verify", file, "--trust", trust], CancellationToken.None);
        return (code, output.ToString() + error);
    }
}
