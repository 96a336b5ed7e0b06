using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates.Tests.Receipts;

public class ReceiptVerdictTests
{
    private static readonly ElectronicCertificateIdentifier Asked =
        ElectronicCertificateIdentifier.Parse("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7");

    private static readonly ElectronicCertificateIdentifier Other =
        ElectronicCertificateIdentifier.Parse("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000002.001.7");

    private static readonly TrustedKeys Trust = TrustedKeys.Load(PathOf("trust.pem"));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Contract", name);

    private static VerificationReceipt Receipt(SignedDocument document) =>
        VerificationReceipt.TryRead(document, out var receipt, out var reason) ? receipt : throw new InvalidOperationException(reason.ToString());

    private static VerificationReceipt OfTheContract() => Receipt(SignedDocument.Parse(File.ReadAllText(PathOf("verification-receipt.json"))));

    [Fact]
    public void The_receipt_of_the_contract_says_valid_for_the_certificate_asked_for()
    {
        var verdict = ReceiptVerdict.Of(OfTheContract(), Trust, Asked);

        Assert.True(verdict.IsValid);
        Assert.Equal(ElectronicCertificateState.Valid, verdict.State);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero), verdict.CheckedAt);
        Assert.Equal(TimeSpan.FromHours(2), verdict.AgeAt(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal(
            ["receipt.signature PASS", "receipt.subject PASS", "receipt.agreement PASS", "identifier PASS", "registry PASS", "state PASS", "holder PASS", "digest SKIP"],
            verdict.Fragments.Select(fragment => $"{fragment.Check} {fragment.Result}"));
    }

    [Fact]
    public void A_receipt_for_another_certificate_proves_nothing()
    {
        var verdict = ReceiptVerdict.Of(OfTheContract(), Trust, Other);

        AssertUnproved(verdict, "receipt.subject FAIL subject.other");
    }

    [Fact]
    public void A_receipt_by_an_unknown_key_proves_nothing()
    {
        var verdict = ReceiptVerdict.Of(OfTheContract(), new TrustedKeys(), Asked);

        AssertUnproved(verdict, "receipt.signature UNKNOWN signature.untrusted-key");
    }

    [Fact]
    public async Task A_receipt_whose_text_was_changed_proves_nothing()
    {
        var key = SigningKey.CreateSm2();
        var json = (await VerificationReceipt.SignAsync(OfTheContract().Statement, key)).Document.ToJson();
        var document = SignedDocument.Parse(json);
        var payload = document.PayloadText().Replace("\"state\":\"VALID\"", "\"state\":\"OTHER\"", StringComparison.Ordinal);
        var changed = json.Replace(
            Convert.ToBase64String(document.Payload.Span), Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(payload)), StringComparison.Ordinal);

        var verdict = ReceiptVerdict.Of(Receipt(SignedDocument.Parse(changed)), new TrustedKeys(key.PublicKey.WithOwner("数据资源中心", KeyRole.Center)), Asked);

        AssertUnproved(verdict, "receipt.signature FAIL signature.wrong");
    }

    [Fact]
    public void A_receipt_without_a_signature_proves_nothing()
    {
        var receipt = Receipt(SignedDocument.Unsigned(VerificationReceipt.PayloadType, OfTheContract().Document.Payload));

        AssertUnproved(ReceiptVerdict.Of(receipt, Trust, Asked), "receipt.signature FAIL signature.none");
    }

    [Fact]
    public async Task A_valid_verdict_over_a_failed_check_or_a_revoked_state_contradicts_itself()
    {
        AssertUnproved(await SignedAsync(statement => statement.Fragments[3].Result = FragmentResult.Fail), "receipt.agreement FAIL agreement.contradiction");
        AssertUnproved(await SignedAsync(statement => statement.State = ElectronicCertificateState.Revoked), "receipt.agreement FAIL agreement.contradiction");
    }

    [Theory]
    [InlineData("INVALID")]
    [InlineData("INDETERMINATE")]
    [InlineData("NOT_SIGNED")]
    [InlineData("ON_HOLD")]
    public async Task Only_the_word_valid_is_a_yes(string status)
    {
        var verdict = await SignedAsync(statement => statement.Status = VerificationStatus.Of(status));

        Assert.Equal(status, verdict.Status.Value);
        Assert.False(verdict.IsValid);
        Assert.NotNull(verdict.State);
    }

    [Fact]
    public void The_text_of_a_verdict_shows_status_and_freshness_and_masks_the_identifier()
    {
        var text = ReceiptVerdict.Of(OfTheContract(), Trust, Asked).ToString();

        Assert.StartsWith("VALID ", text, StringComparison.Ordinal);
        Assert.EndsWith("as of 2026-11-22T08:00:00Z", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked.Serial, text, StringComparison.Ordinal);
    }

    private static async Task<ReceiptVerdict> SignedAsync(Action<VerificationStatement> change)
    {
        var statement = OfTheContract().Statement;
        change(statement);
        var key = SigningKey.CreateSm2();
        return ReceiptVerdict.Of(await VerificationReceipt.SignAsync(statement, key), new TrustedKeys(key.PublicKey.WithOwner("数据资源中心", KeyRole.Center)), Asked);
    }

    private static void AssertUnproved(ReceiptVerdict verdict, string because)
    {
        Assert.Equal(VerificationStatus.Indeterminate, verdict.Status);
        Assert.Contains(because, verdict.Fragments.Select(fragment => fragment.ToString()));
        Assert.Equal(3, verdict.Fragments.Count);
        Assert.Null(verdict.State);
        Assert.Null(verdict.CheckedAt);
        Assert.Null(verdict.Freshness);
    }
}
