using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using GovData.Security;

namespace GovData.Certificates.Tests.Batches;

/// <summary>Many files, one root, one receipt.</summary>
public class CertificateBatchTests
{
    private static readonly byte[][] Files = [.. Enumerable.Range(0, 5).Select(i => Made.Ofd(seal => seal.Name = $"印章 {i}")), [1, 2, 3]];

    private static Task<BatchVerdict> VerifyAsync(int threads, CancellationToken cancellationToken = default) =>
        CertificateBatch.VerifyAsync(Made.Verifier, Files.Select<byte[], Func<byte[]>>(file => () => file), Made.Pki.Now, threads, cancellationToken: cancellationToken);

    [Fact]
    public async Task The_batch_has_each_file_in_its_order_with_its_verdict()
    {
        var batch = await VerifyAsync(threads: 2);

        Assert.Equal(Files.Select(file => ContentDigest.Of(DigestAlgorithm.Sm3, file)), batch.Items.Select(item => item.Digest));
        Assert.Equal((5, 1), (batch.Count(VerificationStatus.Valid), batch.Count(VerificationStatus.Invalid)));
        Assert.Equal(VerificationStatus.Invalid, batch.Status);
    }

    [Fact]
    public async Task One_thread_and_many_have_the_same_root() => Assert.Equal((await VerifyAsync(1)).Root, (await VerifyAsync(3)).Root);

    [Fact]
    public async Task Each_file_can_be_proved_to_be_in_the_batch_by_its_one_receipt()
    {
        var batch = await VerifyAsync(threads: 2);
        var receipt = await batch.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");

        for (var i = 0; i < Files.Length; i++) Assert.True(batch.ProofOf(i).IsOf(receipt));
        Assert.Equal("INVALID", receipt.Statement.Status.Value);
    }

    [Fact]
    public async Task A_proof_is_kept_as_a_line_and_with_the_receipt_replays_its_file_and_no_other()
    {
        var batch = await VerifyAsync(threads: 1);
        var receipt = await batch.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");
        Assert.True(BatchProof.TryParse(batch.ProofOf(1).ToJson(), out var kept, out _));

        Assert.True(kept.IsOf(receipt));
        Assert.True(CertificateReplay.Of(receipt, kept, Files[1], Made.Verifier).IsSame);
        Assert.Equal(["replay.document"], CertificateReplay.Of(receipt, kept, Files[2], Made.Verifier).Differences.Select(one => one.Code));
        Assert.Equal(["replay.trust", "replay.status", "replay.code"], CertificateReplay.Of(receipt, kept, Files[1], new(TrustBundle.Of(Made.Pki.Intermediates), Made.Lists)).Differences.Select(one => one.Code));
    }

    [Fact]
    public async Task A_proof_that_was_changed_leads_to_no_receipt()
    {
        var batch = await VerifyAsync(threads: 1);
        var receipt = await batch.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");
        var (json, last) = (batch.ProofOf(5).ToJson(), Files[5]);
        Assert.Contains(" INVALID ", json, StringComparison.Ordinal);

        Assert.True(BatchProof.TryParse(json.Replace(" INVALID container.not-known", " VALID certificate.valid", StringComparison.Ordinal), out var forged, out _));

        Assert.False(forged.IsOf(receipt));
        Assert.Contains("replay.batch", CertificateReplay.Of(receipt, forged, last, Made.Verifier).Differences.Select(one => one.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"leaf":"sm3:00 VALID x","index":0,"size":1,"path":[]}""")]
    [InlineData("""{"leaf":"sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 VALID x","index":1,"size":1,"path":[]}""")]
    [InlineData("""{"leaf":"sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 VALID x","index":0,"size":1,"path":["x"]}""")]
    [InlineData("""{"leaf":"sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 VALID","index":0,"size":1,"path":[]}""")]
    public void What_is_no_proof_is_refused_with_a_reason(string? json)
    {
        Assert.False(BatchProof.TryParse(json, out _, out var reason));
        Assert.Equal("batch.not-a-proof", reason.Code);
    }

    [Fact]
    public async Task The_receipt_says_how_old_the_oldest_list_was()
    {
        var asOf = Made.Pki.Now + TimeSpan.FromHours(1);
        var batch = await CertificateBatch.VerifyAsync(Made.Verifier, Files.Select<byte[], Func<byte[]>>(file => () => file), asOf, threads: 2);
        var single = await Made.Verifier.Verify(Files[0], new() { AsOf = asOf }).SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");
        var freshness = single.Statement.Freshness;
        Assert.True(freshness.AgeSeconds > 0);

        foreach (var one in new[] { batch, BatchVerdict.Of([.. Files.Select(file => Made.Verifier.Verify(file, new() { AsOf = asOf }))]) })
        {
            var receipt = await one.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");

            Assert.Equal((freshness.AsOf, freshness.AgeSeconds), (receipt.Statement.Freshness.AsOf, receipt.Statement.Freshness.AgeSeconds));
        }
    }

    [Fact]
    public void Verdicts_as_of_different_times_are_no_batch()
    {
        CertificateVerdict[] verdicts = [Made.Verifier.Verify(Files[0], new() { AsOf = Made.Pki.Now }), Made.Verifier.Verify(Files[1], new() { AsOf = Made.Pki.Now + TimeSpan.FromTicks(1) })];

        Assert.Contains("AsOf", Assert.Throws<ArgumentException>(() => BatchVerdict.Of(verdicts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_of_another_batch_is_none()
    {
        var other = await CertificateBatch.VerifyAsync(Made.Verifier, [() => Files[0]], Made.Pki.Now);

        Assert.False((await VerifyAsync(1)).ProofOf(0).IsOf(await other.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L")));
    }

    [Fact]
    public async Task A_file_is_asked_for_only_when_its_turn_comes()
    {
        var (open, most, gate) = (0, 0, new object());
        IEnumerable<Func<byte[]>> Counting()
        {
            foreach (var file in Files)
            {
                lock (gate) most = Math.Max(most, ++open);
                yield return () => file;
            }
        }

        await CertificateBatch.VerifyAsync(Made.Verifier, Counting(), Made.Pki.Now, threads: 2, onVerdict: (_, _) =>
        {
            lock (gate) open--;
        });

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_cancelled_batch_ends() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VerifyAsync(2, new CancellationToken(canceled: true)));
}
