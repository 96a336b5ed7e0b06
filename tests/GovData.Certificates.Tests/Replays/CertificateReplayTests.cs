using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;

namespace GovData.Certificates.Tests.Replays;

/// <summary>Years later: the same verdict, or the difference by name.</summary>
public class CertificateReplayTests
{
    private const string Department = "11500000009275780L";

    private static readonly byte[] File = Made.Ofd();

    private static async Task<VerificationReceipt> ReceiptAsync()
    {
        var receipt = await Made.Verify(File).SignReceiptAsync(SigningKey.CreateSm2(), Department);
        Assert.True(VerificationReceipt.TryRead(SignedDocument.Parse(receipt.Document.ToJson()), out var read, out _));
        return read;
    }

    [Fact]
    public async Task The_same_file_and_basis_give_the_same_verdict()
    {
        var replay = CertificateReplay.Of(await ReceiptAsync(), File, Made.Verifier);

        Assert.True(replay.IsSame, string.Join("; ", replay.Differences));
        Assert.Equal(Made.Pki.Now, replay.Verdict.AsOf);
    }

    [Fact]
    public async Task What_was_asked_besides_is_asked_again_by_who_compares_a_verdict()
    {
        CertificateQuestion question = new() { AsOf = Made.Pki.Now, FileName = "1.2.156.3005.2.11990000TEST00000X001.11990000TEST00000Y.SCRATCH0002.001.V.ofd" };
        var file = Made.Ofd(document: made => made.Identifier = TestOfd.SampleIdentifier);
        var receipt = await Made.Verifier.Verify(file, question).SignReceiptAsync(SigningKey.CreateSm2(), Department);

        Assert.True(CertificateReplay.Of(receipt, Made.Verifier.Verify(file, question)).IsSame);
        Assert.Equal(["replay.fragments"], CertificateReplay.Of(receipt, file, Made.Verifier).Differences.Select(one => one.Code));
    }

    [Fact]
    public async Task A_verdict_as_of_another_time_is_not_compared()
    {
        var receipt = await ReceiptAsync();

        Assert.Throws<ArgumentException>(() => CertificateReplay.Of(receipt, Made.Verify(File, Made.Pki.Now.AddDays(1))));
    }

    [Fact]
    public async Task Another_file_is_named()
    {
        var replay = CertificateReplay.Of(await ReceiptAsync(), Made.Ofd(seal => seal.Name = "另一枚印章"), Made.Verifier);

        Assert.Equal(["replay.document"], replay.Differences.Select(one => one.Code));
    }

    [Fact]
    public async Task Another_trust_bundle_is_named_with_what_follows_from_it()
    {
        var replay = CertificateReplay.Of(await ReceiptAsync(), File, new(TrustBundle.Of(Made.Pki.Intermediates), Made.Lists));

        Assert.Equal(["replay.trust", "replay.revocation", "replay.status", "replay.fragments"], replay.Differences.Select(one => one.Code));
    }

    [Fact]
    public async Task Another_list_is_named_though_the_verdict_is_the_same()
    {
        var later = RevocationStore.Of([Made.Pki.CrlAt(Made.Pki.Now, Made.Pki.Root), Made.Pki.CrlAt(Made.Pki.Now.AddHours(-1))]);

        var replay = CertificateReplay.Of(await ReceiptAsync(), File, new(Made.Trust, later));

        Assert.Equal(["replay.revocation"], replay.Differences.Select(one => one.Code));
    }

    [Fact]
    public async Task Another_policy_is_named() =>
        Assert.Equal("replay.policy", CertificateReplay.Of(await ReceiptAsync(), File, new(Made.Trust, Made.Lists, VerificationPolicy.Field)).Differences[0].Code);

    [Fact]
    public async Task A_local_receipt_is_believed_by_the_verifiers_key_and_never_taken_for_a_registrys_answer()
    {
        var key = SigningKey.CreateSm2();
        var receipt = await Made.Verify(File).SignReceiptAsync(key, Department);

        Assert.True(receipt.Verify(new TrustedKeys([key.PublicKey])).IsValid);
        Assert.False(receipt.Verify(new TrustedKeys([SigningKey.CreateSm2().PublicKey])).IsValid);
        Assert.Equal("signature.other-role", ReceiptVerdict.Of(receipt, new TrustedKeys([key.PublicKey])).Fragments[0].Code);
    }

    [Fact]
    public async Task A_receipt_holds_no_value_of_the_document()
    {
        var file = Made.Ofd(document: made => (made.HolderName, made.Identifier) = ("张三丰", TestOfd.SampleIdentifier));

        var text = (await Made.Verify(file).SignReceiptAsync(SigningKey.CreateSm2(), Department)).Document.PayloadText();

        foreach (var value in new[] { "张三丰", "SCRATCH0001", "Seal Signer", "测试电子证照专用章", "Doc_0" }) Assert.DoesNotContain(value, text, StringComparison.Ordinal);
    }
}
