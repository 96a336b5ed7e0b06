using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence;

public class EvidenceLogTests
{
    [Fact]
    public void A_line_reads_as_the_contract_writes_it()
    {
        var lines = new List<string>();

        new EvidenceLog(lines).Append(new EvidenceEntry
        {
            Stream = "汇聚/1",
            At = new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.FromHours(8)),
            Kind = "submission.announced",
            Reference = "k1",
        });

        Assert.Equal(
            """{"stream":"汇聚/1","seq":1,"previous":"","at":"2026-11-22T08:00:00Z","kind":"submission.announced","level":0,"reference":"k1","document":null,"documentDigest":null}""",
            Assert.Single(lines));
    }

    [Fact]
    public async Task Each_entry_names_the_digest_of_the_line_before_in_its_own_stream()
    {
        var lines = await Sample.LinesAsync(SigningKey.CreateSm2());
        var streamA = lines.Where(line => line.Contains("\"stream\":\"a\"", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, streamA.Count);
        Assert.True(EvidenceEntry.TryParse(streamA[2], out var third, out _));
        Assert.Equal(3, third.Seq);
        Assert.Equal(ContentDigest.Of(DigestAlgorithm.Sm3, System.Text.Encoding.UTF8.GetBytes(streamA[1])).ToString(), third.Previous);
    }

    [Fact]
    public async Task A_file_is_continued_where_it_ends()
    {
        var path = Path.GetTempFileName();
        var key = SigningKey.CreateSm2();
        try
        {
            EvidenceLog.InFile(path).Append(await Sample.EntryAsync("a", key));
            EvidenceLog.InFile(path).Append(await Sample.EntryAsync("a", key));

            using var file = File.OpenRead(path);
            var report = await EvidenceVerifier.VerifyAsync(file, new TrustedKeys(key.PublicKey));

            Assert.Equal(EvidenceConclusion.Proved, report.Conclusion);
            Assert.Equal(2, report.Lines);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_would_not_verify_is_not_appended()
    {
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        EvidenceEntry[] wrong =
        [
            new() { Kind = "k", Reference = "r" },
            new() { Stream = "a", Reference = "r" },
            new() { Stream = "a", Kind = "k", Level = 4 },
            new() { Stream = "a", Kind = "k", Level = 2 },
            new() { Stream = "a", Kind = "k", Level = 1, Document = SignedDocument.Unsigned("t", "{}"u8.ToArray()) },
            new() { Stream = "a", Kind = "k", Document = SignedDocument.Unsigned("t", "{}"u8.ToArray()), DocumentDigest = ContentDigest.Of(DigestAlgorithm.Sm3, default) },
        ];

        foreach (var entry in wrong) Assert.Throws<ArgumentException>(() => log.Append(entry));
        Assert.Empty(lines);
        log.Append(new() { Stream = "a", Kind = "k" });
        Assert.Contains("\"seq\":1,", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "张三 110105", "evidence.reference")]
    [InlineData("a", "k 1", "evidence.reference")]
    [InlineData("a", "11010519491231002X", "evidence.personal")]
    [InlineData("a", "case.11010519491231002x.1", "evidence.personal")]
    [InlineData("申请/11010519491231002X", "k1", "evidence.personal")]
    public void What_may_name_a_person_is_not_appended_nor_repeated(string stream, string reference, string code)
    {
        var lines = new List<string>();

        var refused = Assert.Throws<ArgumentException>(() => new EvidenceLog(lines).Append(new EvidenceEntry { Stream = stream, Kind = "k", Reference = reference }));

        Assert.StartsWith(code, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("110105", refused.Message, StringComparison.Ordinal);
        Assert.Empty(lines);
    }

    [Theory]
    [InlineData("11500000009275780L.RL-2026-0001.2026-11.FULL.1")]
    [InlineData("307005012/000001")]
    [InlineData("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("")]
    public void A_key_a_code_or_a_digest_is_a_reference(string reference)
    {
        var lines = new List<string>();

        new EvidenceLog(lines).Append(new EvidenceEntry { Stream = "a", Kind = "k", Reference = reference });

        Assert.Single(lines);
    }

    [Fact]
    public async Task A_statement_names_no_person_either() =>
        Assert.Equal("reference", (await Assert.ThrowsAsync<ArgumentException>(
            () => EvidenceStatement.SignAsync("k", "张三 110105", DateTimeOffset.UnixEpoch, SigningKey.CreateP256()))).ParamName);

    [Fact]
    public void Nothing_is_appended_behind_half_a_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{\"stream\":\"a\"");

            Assert.Contains("evidence.truncated", Assert.Throws<InvalidDataException>(() => EvidenceLog.InFile(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
