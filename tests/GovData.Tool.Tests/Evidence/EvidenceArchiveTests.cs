using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovData.Security;

namespace GovData.Tool.Tests.Evidence;

public sealed class EvidenceArchiveTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_the_center_cites_is_archived_under_its_digest_and_the_file_is_proved_by_itself()
    {
        await CiteAsync();

        var run = await ArchiveAsync("--output", "json");

        Assert.True(run.Code == 0, run.Error);
        var segment = Office.Answer(run).GetProperty("segment");
        Assert.Equal("0 1 2", $"{segment.GetProperty("from")} {segment.GetProperty("to")} {segment.GetProperty("entries")}");
        var file = Assert.Single(Directory.GetFiles(office.PathOf("archive")));
        Assert.Equal(file, segment.GetProperty("file").GetString());
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, await File.ReadAllBytesAsync(file));
        Assert.Equal((digest.ToString(), EvidenceSegment.FileName(digest)), (segment.GetProperty("digest").GetString(), Path.GetFileName(file)));
        var verified = await office.RunAsync("evidence", "verify", file, "--trust", office.PathOf("keys.pem"));
        Assert.True(verified.Code == 0, verified.Output + verified.Error);
    }

    [Fact]
    public async Task Nothing_is_archived_twice_and_nothing_is_deleted()
    {
        Assert.Equal(0, (await office.SubmitAsync("permits.csv")).Code);
        await AnchorAsync();
        var early = await ArchiveAsync("--output", "json");
        Assert.Equal((0, """{"segment":null}""" + "\n"), (early.Code, early.Output));
        Assert.Contains("Nothing to archive", early.Error, StringComparison.Ordinal);

        await SubmitMoreAsync("1");
        var status = await StatusAsync();
        Assert.Equal(0, (await ArchiveAsync()).Code);
        var again = await ArchiveAsync();

        Assert.Equal((0, ""), (again.Code, again.Output));
        Assert.Single(Directory.GetFiles(office.PathOf("archive")));
        Assert.Equal(status, await StatusAsync());

        await AnchorAsync();
        await SubmitMoreAsync("2");
        var next = await ArchiveAsync();
        Assert.StartsWith("checkpoints 1–2, ", next.Output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(office.PathOf("archive")).Length);
    }

    [Fact]
    public async Task Material_of_the_day_goes_along_from_DER_and_from_PEM()
    {
        await CiteAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var one = new CertificateRequest("CN=one", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        using var other = new CertificateRequest("CN=other", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        await File.WriteAllBytesAsync(office.PathOf("one.cer"), one.RawData);
        await File.WriteAllTextAsync(office.PathOf("both.pem"), "# two\n" + other.ExportCertificatePem() + "\n" + key.ExportSubjectPublicKeyInfoPem() + "\n" + one.ExportCertificatePem());

        var run = await ArchiveAsync("--certificate", office.PathOf("one.cer"), office.PathOf("both.pem"), "--public-key", office.PathOf("both.pem"), office.PathOf("keys.pem"));

        Assert.True(run.Code == 0, run.Error);
        using var stream = File.OpenRead(Assert.Single(Directory.GetFiles(office.PathOf("archive"))));
        var material = (await EvidenceVerifier.VerifyAsync(stream, office.Center.TrustedKeys)).Segment!.Material;
        var keys = 1 + office.Center.TrustedKeys.Keys.Count;
        Assert.Equal([.. Enumerable.Repeat("CERTIFICATE", 3), .. Enumerable.Repeat("PUBLIC_KEY", keys)], material.Select(piece => piece.Kind.Value));
        Assert.Equal([one.RawData, other.RawData, one.RawData, key.ExportSubjectPublicKeyInfo()], material.Take(4).Select(piece => piece.Der.ToArray()));
    }

    [Theory]
    [InlineData("--certificate", "keys.pem", "Certificate")]
    [InlineData("--crl", "permits.csv", "Revocation list")]
    [InlineData("--ocsp", "none.der", "cannot be read")]
    public async Task A_file_that_holds_no_such_material_is_named_and_nothing_is_archived(string option, string file, string told)
    {
        await CiteAsync();

        var run = await ArchiveAsync(option, office.PathOf(file));

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(office.PathOf("archive")));
    }

    [Fact]
    public async Task Directory_and_ledger_are_asked_for_and_no_ledger_is_made()
    {
        Assert.Equal(2, (await office.RunAsync("evidence", "archive", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"))).Code);
        Assert.Equal(2, (await office.RunAsync("evidence", "archive", "--out", office.PathOf("archive"), "--center", office.PathOf("center.json"))).Code);
        Assert.Equal(3, (await ArchiveAsync()).Code);
        Assert.False(File.Exists(office.PathOf("ledger.db")));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_to_leaves_the_segment_for_the_next_run()
    {
        await CiteAsync();
        await File.WriteAllTextAsync(office.PathOf("archive"), "a file stands in its place");
        var run = await ArchiveAsync();
        Assert.Equal((3, ""), (run.Code, run.Output));

        File.Delete(office.PathOf("archive"));
        Assert.StartsWith("checkpoints 0–1, 2 entries: ", (await ArchiveAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_Chinese_reads_Chinese()
    {
        await CiteAsync();

        var run = await office.RunInAsync("zh-CN", "evidence", "archive", "--out", office.PathOf("archive"), "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"));

        Assert.StartsWith("检查点 0–1，2 条：", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A submission, a checkpoint over it, and another submission whose receipt cites that.</summary>
    private async Task CiteAsync()
    {
        Assert.Equal(0, (await office.SubmitAsync("permits.csv")).Code);
        await AnchorAsync();
        await SubmitMoreAsync("1");
    }

    private async Task SubmitMoreAsync(string number)
    {
        office.Rows("more.csv", 40 + int.Parse(number, CultureInfo.InvariantCulture));
        var run = await office.SubmitAsync("more.csv", more: ["--mode", "correction", "--number", number]);
        Assert.True(run.Code == 0, run.Error);
    }

    private async Task AnchorAsync()
    {
        var run = await office.RunAsync("evidence", "anchor", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"));
        Assert.True(run.Code == 0, run.Error);
    }

    private async Task<string> StatusAsync() =>
        (await office.RunAsync("status", "--ledger", office.PathOf("ledger.db"), "--output", "json")).Output;

    private Task<Run> ArchiveAsync(params string[] more) => office.RunAsync(
        ["evidence", "archive", "--out", office.PathOf("archive"), "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), .. more]);
}
