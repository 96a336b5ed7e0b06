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
            Stream = "submission/1",
            At = new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.FromHours(8)),
            Kind = "submission.announced",
            Reference = "汇聚",
        });

        Assert.Equal(
            """{"stream":"submission/1","seq":1,"previous":"","at":"2026-11-22T08:00:00Z","kind":"submission.announced","level":0,"reference":"汇聚","document":null,"documentDigest":null}""",
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
