using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence;

public class EvidenceAttackTests
{
    private static readonly SoftwareSigningKey Key = SigningKey.CreateP256();
    private static readonly TrustedKeys Trust = new(Key.PublicKey);

    private static async Task<List<string>> LinesAsync()
    {
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        for (var i = 0; i < 3; i++) log.Append(await Sample.EntryAsync("a", Key));
        return lines;
    }

    private static Task<EvidenceReport> VerifyAsync(byte[] file) => EvidenceVerifier.VerifyAsync(new MemoryStream(file), Trust);

    [Fact]
    public async Task No_changed_byte_before_the_last_line_goes_unseen()
    {
        var lines = await LinesAsync();
        var file = Sample.File(lines);
        var lastLine = file.Length - Encoding.UTF8.GetByteCount(lines[^1]) - 1;

        for (var at = 0; at < lastLine; at++)
            foreach (var change in new byte[] { 0x01, 0x20, 0x80 })
            {
                file[at] ^= change;
                var report = await VerifyAsync(file);
                Assert.True(report.Conclusion != EvidenceConclusion.Proved, $"byte {at} ^ {change:x2} went unseen");
                file[at] ^= change;
            }
    }

    [Fact]
    public async Task A_changed_byte_of_the_last_line_is_seen_or_lies_in_what_the_report_calls_not_anchored()
    {
        var lines = await LinesAsync();
        var file = Sample.File(lines);
        var lastLine = file.Length - Encoding.UTF8.GetByteCount(lines[^1]) - 1;
        Assert.True(EvidenceEntry.TryParse(lines[^1], out var whole, out _));

        for (var at = lastLine; at < file.Length - 1; at++)
        {
            file[at] ^= 1;
            var report = await VerifyAsync(file);
            if (report.Conclusion == EvidenceConclusion.Proved)
            {
                Assert.Equal(3, Assert.Single(report.Streams).NotAnchored);
                Assert.True(EvidenceEntry.TryParse(Encoding.UTF8.GetString(file, lastLine, file.Length - 1 - lastLine), out var changed, out _));
                Assert.Equal(whole.Document!.Payload.ToArray(), changed.Document!.Payload.ToArray());
                Assert.Equal((whole.Stream, whole.Seq, whole.Previous), (changed.Stream, changed.Seq, changed.Previous));
            }
            file[at] ^= 1;
        }
    }

    [Fact]
    public async Task A_file_cut_anywhere_but_between_lines_is_broken()
    {
        var lines = await LinesAsync();
        var file = Sample.File(lines);
        var lastLine = file.Length - Encoding.UTF8.GetByteCount(lines[^1]) - 1;

        for (var length = lastLine + 1; length < file.Length - 1; length++)
        {
            var report = await VerifyAsync(file[..length]);
            Assert.Equal(EvidenceConclusion.Broken, report.Conclusion);
            Assert.Equal("evidence.truncated", Assert.Single(report.Streams[0].Findings).Reason.Code);
        }
    }

    [Fact]
    public async Task A_dropped_line_is_seen_at_the_line_behind_it()
    {
        var lines = await LinesAsync();

        Assert.Equal("1 evidence.seq-gap, 1 evidence.first-missing", Findings([lines[1], lines[2]]));
        Assert.Equal("2 evidence.seq-gap, 2 evidence.chain-broken", Findings([lines[0], lines[2]]));
    }

    [Fact]
    public async Task Swapped_lines_are_seen()
    {
        var lines = await LinesAsync();

        Assert.Contains("evidence.seq-repeated", Findings([lines[0], lines[2], lines[1]]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_stands_twice_is_seen()
    {
        var lines = await LinesAsync();

        Assert.Equal("2 evidence.seq-repeated, 2 evidence.chain-broken", Findings([lines[0], lines[0], lines[1], lines[2]]));
    }

    [Fact]
    public async Task An_inserted_line_is_seen_though_it_names_the_line_before_rightly()
    {
        var lines = await LinesAsync();
        var inserted = Sample.Unsigned("a");
        inserted.Follow(lines[0]);

        Assert.Equal("3 evidence.seq-repeated, 3 evidence.chain-broken", Findings([lines[0], inserted.ToLine(), lines[1]]));
    }

    [Fact]
    public async Task A_line_that_is_no_entry_is_named_by_its_number()
    {
        var lines = await LinesAsync();

        Assert.Equal("2 evidence.not-an-entry", Findings([lines[0], "", lines[1], lines[2]]));
        Assert.Equal("2 evidence.not-an-entry", Findings([lines[0], "null", lines[1], lines[2]]));
    }

    [Theory]
    [InlineData("""{"stream":"a","seq":1}""", "previous, at, kind, level, reference, document, documentDigest", "缺少成员")]
    [InlineData("""{"stream":"a","seq":1,"previous":"","at":"2026-11-22T08:00:00Z","kind":"k","level":"one","reference":"","document":null,"documentDigest":null}""", "level", "取值不对")]
    [InlineData("""{"stream":"a","seq":1,"previous":"","at":"yesterday","kind":"k","level":0,"reference":"","document":null,"documentDigest":null}""", "at", "取值不对")]
    [InlineData("""{"stream":"a","stream":"b","seq":1,"previous":"","at":"2026-11-22T08:00:00Z","kind":"k","level":0,"reference":"","document":null,"documentDigest":null}""", "stream", "重复")]
    [InlineData("""{"stream":"a","seq":1,""", "JSON is broken", "JSON 不完整")]
    [InlineData("""["stream"]""", "no JSON object", "不是 JSON 对象")]
    public void What_is_wrong_with_a_line_is_said_in_words_of_the_evidence(string line, string english, string chinese)
    {
        Assert.False(EvidenceEntry.TryParse(line, out _, out var reason));

        Assert.Equal("evidence.not-an-entry", reason.Code);
        Assert.Contains(english, reason.English, StringComparison.Ordinal);
        Assert.Contains(chinese, reason.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON deserialization", reason.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("GovData.", reason.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!doctype html>\n<html><body>sign in</body></html>\n")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml")]
    [InlineData("编号,名称\n1,甲\n")]
    [InlineData("\n\n")]
    public async Task A_file_of_another_kind_is_no_evidence_rather_than_broken(string content)
    {
        var report = await VerifyAsync(System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(EvidenceConclusion.CannotJudge, report.Conclusion);
        Assert.Equal("evidence.not-evidence", Assert.Single(Assert.Single(report.Streams).Findings).Reason.Code);
    }

    [Fact]
    public async Task What_is_left_of_an_entry_is_broken_evidence()
    {
        var lines = await LinesAsync();

        Assert.Equal(EvidenceConclusion.Broken, (await VerifyAsync(System.Text.Encoding.UTF8.GetBytes(lines[0][..40]))).Conclusion);
        Assert.Equal(EvidenceConclusion.Broken, (await VerifyAsync(System.Text.Encoding.UTF8.GetBytes("<html>\n" + lines[0] + "\n"))).Conclusion);
    }

    [Fact]
    public async Task Another_document_under_a_right_chain_is_seen_by_its_digest()
    {
        var entry = await Sample.EntryAsync("a", Key);
        entry.DocumentDigest = ContentDigest.Of(DigestAlgorithm.Sm3, "another"u8);
        entry.Follow(null);

        Assert.Equal("1 evidence.document-digest", Findings([entry.ToLine()]));
    }

    [Theory]
    [InlineData("statement", """{"kind":"sharing.queried","reference":"G-1","at":"2026-11-22T08:00:00Z"}""", "sharing.queried", "G-1")]
    [InlineData("submission-receipt", """{"key":"k-1"}""", "submission.receipt", "k-1")]
    [InlineData("acceptance", """{"key":"case-1"}""", "acceptance", "case-1")]
    [InlineData("acceptance-withdrawal", """{"key":"case-1"}""", "acceptance.withdrawn", "case-1")]
    public async Task A_last_line_that_says_something_else_than_its_document_is_seen_without_an_anchor(string type, string payload, string kind, string reference)
    {
        var document = await SignedDocument.SignAsync($"application/vnd.govdata.{type}+json", Encoding.UTF8.GetBytes(payload), Key);
        string Line(string kind, string reference)
        {
            var entry = Sample.Unsigned("a");
            (entry.Kind, entry.Reference, entry.Document, entry.DocumentDigest, entry.Level) = (kind, reference, document, null, 2);
            entry.Follow(null);
            return entry.ToLine();
        }

        Assert.DoesNotContain("evidence.other-document", Findings([Line(kind, reference)]), StringComparison.Ordinal);
        Assert.Contains("1 evidence.other-document", Findings([Line(kind, "case-2")]), StringComparison.Ordinal);
        Assert.Contains("1 evidence.other-document", Findings([Line("annual-report", reference)]), StringComparison.Ordinal);
        Assert.Contains("1 evidence.other-document", Findings([Line("certificate.accepted", reference)]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_above_level_0_without_a_signature_is_broken()
    {
        var entry = Sample.Unsigned("a");
        entry.Level = 2;
        entry.Follow(null);
        var without = Findings([entry.ToLine()]);
        entry.Document = SignedDocument.Unsigned("t", "{}"u8.ToArray());

        Assert.Equal("1 evidence.signature-missing", without);
        Assert.Equal("1 evidence.signature-missing", Findings([entry.ToLine()]));
    }

    [Fact]
    public void An_unsigned_document_is_held_to_its_digest_too()
    {
        var entry = Sample.Unsigned("a");
        entry.Document = SignedDocument.Unsigned("t", "{}"u8.ToArray());
        entry.DocumentDigest = ContentDigest.Of(DigestAlgorithm.Sm3, "another"u8);
        entry.Follow(null);

        Assert.Equal("1 evidence.document-digest", Findings([entry.ToLine()]));
    }

    private static string Findings(IEnumerable<string> lines) => string.Join(", ", EvidenceVerifier.Verify(lines, Trust).Streams
        .SelectMany(stream => stream.Findings).Select(finding => $"{finding.Line} {finding.Reason.Code}"));
}
