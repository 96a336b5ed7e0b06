using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence;

public class EvidenceVerifierTests
{
    [Fact]
    public async Task A_whole_log_signed_by_a_trusted_key_is_proved()
    {
        var key = SigningKey.CreateSm2();

        var report = EvidenceVerifier.Verify(await Sample.LinesAsync(key), new TrustedKeys(key.PublicKey));

        Assert.Equal(EvidenceConclusion.Proved, report.Conclusion);
        Assert.Equal(["a 3 3 3", "b 2 2 2"], report.Streams.Select(s => $"{s.Stream} {s.Entries} {s.Proved} {s.NotAnchored}"));
    }

    [Fact]
    public async Task Without_a_trusted_key_nothing_is_proved_and_the_keys_are_named()
    {
        var key = SigningKey.CreateSm2();
        var report = EvidenceVerifier.Verify(await Sample.LinesAsync(key), new TrustedKeys(SigningKey.CreateSm2().PublicKey));

        Assert.Equal(EvidenceConclusion.CannotJudge, report.Conclusion);
        Assert.Equal([key.PublicKey.KeyId], report.Streams[0].UntrustedKeys);
        Assert.Equal(3, report.Streams[0].Untrusted);
    }

    [Fact]
    public async Task One_stream_by_an_unknown_key_keeps_the_whole_from_being_proved()
    {
        SigningKey known = SigningKey.CreateSm2(), unknown = SigningKey.CreateP256();
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        log.Append(await Sample.EntryAsync("a", known));
        log.Append(await Sample.EntryAsync("b", unknown));

        var report = EvidenceVerifier.Verify(lines, new TrustedKeys(known.PublicKey));

        Assert.Equal([EvidenceConclusion.Proved, EvidenceConclusion.CannotJudge], report.Streams.Select(stream => stream.Conclusion));
        Assert.Equal(EvidenceConclusion.CannotJudge, report.Conclusion);
    }

    [Fact]
    public async Task A_document_by_an_unknown_key_keeps_its_stream_from_being_proved_whatever_else_is()
    {
        SigningKey known = SigningKey.CreateSm2(), unknown = SigningKey.CreateP256();
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        log.Append(await Sample.EntryAsync("a", unknown));
        log.Append(await Sample.EntryAsync("a", known));

        var stream = Assert.Single(EvidenceVerifier.Verify(lines, new TrustedKeys(known.PublicKey)).Streams);

        Assert.Equal((1, 1, EvidenceConclusion.CannotJudge), (stream.Proved, stream.Untrusted, stream.Conclusion));
    }

    [Fact]
    public async Task Unsigned_entries_are_counted_and_prove_nothing_by_themselves()
    {
        var key = SigningKey.CreateSm2();
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        log.Append(Sample.Unsigned("a"));
        var alone = EvidenceVerifier.Verify(lines, new TrustedKeys(key.PublicKey));
        log.Append(await Sample.EntryAsync("a", key));
        var withReceipt = EvidenceVerifier.Verify(lines, new TrustedKeys(key.PublicKey));

        Assert.Equal(EvidenceConclusion.CannotJudge, alone.Conclusion);
        Assert.Equal(EvidenceConclusion.Proved, withReceipt.Conclusion);
        Assert.Equal(1, withReceipt.Streams[0].Unsigned);
    }

    [Fact]
    public void An_empty_log_cannot_be_judged() =>
        Assert.Equal(EvidenceConclusion.CannotJudge, EvidenceVerifier.Verify([], new TrustedKeys()).Conclusion);

    [Fact]
    public async Task Lines_longer_than_any_entry_are_refused_without_being_held()
    {
        var line = new byte[20 * 1024 * 1024];
        "{\"stream\":\""u8.CopyTo(line);

        var report = await EvidenceVerifier.VerifyAsync(new MemoryStream(line), new TrustedKeys());

        Assert.Equal("evidence.too-long", Assert.Single(report.Streams[0].Findings).Reason.Code);
    }
}
