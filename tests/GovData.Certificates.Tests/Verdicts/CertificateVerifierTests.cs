using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;

namespace GovData.Certificates.Tests.Verdicts;

/// <summary>A file as bytes, as a stream, and as one that is waited for; of any length, as of any time.</summary>
public class CertificateVerifierTests
{
    private static readonly CertificateQuestion Then = new() { AsOf = Made.Pki.Now };

    [Fact]
    public async Task A_file_has_the_same_verdict_however_it_comes()
    {
        var file = Made.Ofd();

        foreach (var verdict in await EachAsync(Made.Verifier, file)) Assert.Equal(("VALID", Sm3Of(file)), (verdict.Status.Value, verdict.Digest));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(100_000)]
    public async Task A_file_beyond_the_limit_is_digested_to_its_end_however_it_comes(int limit)
    {
        var verifier = new CertificateVerifier(Made.Trust, Made.Lists, VerificationPolicy.Strict.WithLimits(new() { FileBytes = limit }));
        byte[] file = [.. Made.Ofd(), .. Enumerable.Repeat((byte)'x', 300_000)], other = [.. file[..^1], (byte)'y'];

        foreach (var verdict in await EachAsync(verifier, file))
        {
            Assert.Equal(("INVALID", "container.limits", Sm3Of(file)), (verdict.Status.Value, verdict.Code, verdict.Digest));
            Assert.Equal($"{file.Length} bytes", verdict.Fragments[0].Evidence);
        }
        Assert.All(await EachAsync(verifier, other), verdict => Assert.Equal(Sm3Of(other), verdict.Digest));
    }

    [Fact]
    public void A_file_as_long_as_the_limit_is_judged()
    {
        var file = Made.Ofd();
        var verifier = new CertificateVerifier(Made.Trust, Made.Lists, VerificationPolicy.Strict.WithLimits(new() { FileBytes = file.Length }));

        using var stream = new MemoryStream(file);

        Assert.True(verifier.Verify(stream, Then).IsValid);
    }

    [Fact]
    public async Task A_receipt_of_a_file_beyond_the_limit_is_replayed_from_its_bytes()
    {
        var verifier = new CertificateVerifier(Made.Trust, Made.Lists, VerificationPolicy.Strict.WithLimits(new() { FileBytes = 1000 }));
        var file = Made.Ofd();
        using var stream = new MemoryStream(file);

        var receipt = await verifier.Verify(stream, Then).SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");

        Assert.True(CertificateReplay.Of(receipt, file, verifier).IsSame);
    }

    [Fact]
    public async Task Waiting_for_a_file_can_be_given_up()
    {
        using var giving = new CancellationTokenSource();
        using var stream = new MemoryStream(Made.Ofd());
        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Made.Verifier.VerifyAsync(stream, Then, giving.Token));
    }

    public static TheoryData<DateTimeOffset> Ends =>
        [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1, 1, 1, 0, 0, 0, TimeSpan.FromHours(-14)), new(DateTime.MaxValue.Ticks, TimeSpan.FromHours(14))];

    [Theory]
    [MemberData(nameof(Ends))]
    public void At_the_ends_of_the_calendar_every_document_has_a_verdict(DateTimeOffset asOf)
    {
        foreach (var document in TestDocuments.All(Made.Pki))
        {
            var verdict = Made.Verifier.Verify(document.ToBytes(), new() { AsOf = asOf });

            Assert.True(verdict.Status.IsKnown, document.Name);
            Assert.NotEmpty(verdict.ToString());
        }
    }

    private static async Task<IReadOnlyList<CertificateVerdict>> EachAsync(CertificateVerifier verifier, byte[] file)
    {
        using MemoryStream one = new(file), another = new(file);
        return [verifier.Verify(file, Then), verifier.Verify(one, Then), await verifier.VerifyAsync(another, Then)];
    }

    private static ContentDigest Sm3Of(byte[] file) => ContentDigest.Of(DigestAlgorithm.Sm3, file);
}
