using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class ElectronicCertificatesClientTests
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string AcceptanceKey = "11500000MB0000027A.case-2026-000042.1";

    [Fact]
    public async Task A_verdict_comes_with_the_receipt_that_proves_it()
    {
        var request = new VerificationRequest { Identifier = Identifier, HolderName = "示例企业" };

        var answer = await new GoldenCenter("verifyElectronicCertificate").AsUser().ElectronicCertificates.VerifyAsync(request, Context());

        Assert.True(answer.IsValid);
        Assert.Equal(["identifier", "registry", "state", "holder", "digest"], answer.Fragments.Select(fragment => fragment.Check));
        Assert.Equal(FragmentResult.Skip, answer.Fragments[4].Result);
        Assert.Equal(1800, answer.Freshness.AgeSeconds);
        Assert.True(answer.Receipt.Verify(GoldenCenter.Trust).IsValid);
        Assert.DoesNotContain("示例企业", Encoding.UTF8.GetString(answer.Receipt.Document.Payload.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_beside_the_signed_one_counts_for_nothing()
    {
        var center = new GoldenCenter("verifyElectronicCertificate") { Lie = body => body.Replace("{\"verdict\":{\"status\":\"VALID\"", "{\"verdict\":{\"status\":\"INVALID\"") };

        var answer = await center.AsUser().ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = Identifier, HolderName = "示例企业" }, Context());

        Assert.Equal(VerificationStatus.Valid, answer.Status);
    }

    [Fact]
    public async Task A_forged_receipt_is_not_believed() =>
        await Unbelievable(Forgery.OfPayload("\"state\":\"VALID\"", "\"state\":\"EXPIRED\""), Identifier);

    [Fact]
    public async Task The_receipt_of_another_certificate_is_not_believed() =>
        await Unbelievable(null, "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000002.001.7");

    [Fact]
    public async Task The_receipt_of_another_department_is_not_believed() => await Unbelievable(null, Identifier, GoldenCenter.Provider);

    [Theory]
    [InlineData("")]
    [InlineData("11500000009275780L001")]
    [InlineData("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001")]
    [InlineData("1.2.156.3005.3.11500000009275780L001.11500000009275780L.2024000001.001.7")]
    [InlineData("1.2.156.3005.2.11500000009275780L001.11500000009275780l.2024000001.001.7")]
    public async Task What_is_no_identifier_never_leaves_and_is_not_repeated(string identifier)
    {
        var center = new GoldenCenter();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => center.AsUser().ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = identifier }, Context()));

        Assert.Empty(center.Received);
        if (identifier.Length > 0) Assert.DoesNotContain(identifier, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verification_without_purpose_never_leaves()
    {
        var center = new GoldenCenter();
        var context = Context();
        context.Purpose = " ";

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => center.AsUser().ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = Identifier }, context));

        Assert.Equal(RefusalOrigin.Local, refusal.Origin);
        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task An_acceptance_rests_on_a_receipt_byte_for_byte()
    {
        var acceptance = await new GoldenCenter("acceptElectronicCertificate").AsUser().ElectronicCertificates.AcceptAsync(Receipt(), Use(), Context());

        Assert.Equal((AcceptanceKey, AcceptanceState.Accepted, "VR-2026-000001"), (acceptance.Key, acceptance.State, acceptance.ReceiptId));
        Assert.True(acceptance.ReceiptDigest!.Matches(Receipt().Document.Payload.Span));
        Assert.Equal(GoldenCenter.Document("acceptance.json").Payload.ToArray(), acceptance.Document.Payload.ToArray());
    }

    [Fact]
    public async Task An_acceptance_is_asked_for_by_its_key()
    {
        var acceptance = await new GoldenCenter("getAcceptance").AsUser().ElectronicCertificates.GetAcceptanceAsync(AcceptanceKey);

        Assert.Equal(("住所登记，办件 2026-000042", "U-0107"), (acceptance.UseCause, acceptance.Operator));
        Assert.DoesNotContain("住所登记", acceptance.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_is_withdrawn_by_a_signed_document_and_stays_as_it_was_signed()
    {
        var user = new GoldenCenter("withdrawAcceptance").AsUser().ElectronicCertificates;
        var withdrawal = await user.SignWithdrawalAsync(Withdrawal());

        var acceptance = await user.WithdrawAsync(AcceptanceKey, withdrawal);

        Assert.Equal((AcceptanceState.Withdrawn, "VR-2026-000001"), (acceptance.State, acceptance.ReceiptId));
        Assert.Equal(withdrawal.Payload.ToArray(), acceptance.Withdrawal!.Payload.ToArray());
        Assert.Equal(GoldenCenter.Document("acceptance.json").Payload.ToArray(), acceptance.Document.Payload.ToArray());
        Assert.DoesNotContain("办件", Withdrawal().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"state\":\"WITHDRAWN\"", "\"state\":\"ACCEPTED\"")]
    [InlineData("acceptance-withdrawal+json", "submission-recall+json")]
    public async Task An_answer_that_withdraws_nothing_or_something_else_is_not_believed(string told, string lie)
    {
        var user = new GoldenCenter("withdrawAcceptance") { Lie = body => body.Replace(told, lie, StringComparison.Ordinal) }.AsUser().ElectronicCertificates;
        var withdrawal = await user.SignWithdrawalAsync(Withdrawal());

        var failure = await Assert.ThrowsAsync<TransportException>(() => user.WithdrawAsync(AcceptanceKey, withdrawal));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_or_of_another_acceptance_is_not_sent()
    {
        var center = new GoldenCenter();
        var user = center.AsUser().ElectronicCertificates;
        var withdrawal = await user.SignWithdrawalAsync(Withdrawal());

        await Assert.ThrowsAsync<ArgumentException>(() => user.WithdrawAsync("another", withdrawal));
        await Assert.ThrowsAsync<ArgumentException>(() => user.WithdrawAsync(AcceptanceKey, GoldenCenter.Document("acceptance.json")));
        foreach (var reason in new[] { " ", new string('a', 1001) })
            await Assert.ThrowsAsync<ArgumentException>(() => user.SignWithdrawalAsync(new AcceptanceWithdrawal { Key = AcceptanceKey, Reason = reason }));

        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task A_forged_acceptance_is_not_believed()
    {
        var center = new GoldenCenter("getAcceptance") { Lie = Forgery.OfPayload("2026-000042\"", "2026-000043\"") };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsUser().ElectronicCertificates.GetAcceptanceAsync(AcceptanceKey));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    [Fact]
    public async Task A_receipt_too_old_is_the_centers_refusal()
    {
        var use = Use();
        use.Key = "11500000MB0000027A.case-2026-000043.1";

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => new GoldenCenter("acceptElectronicCertificate.receipt-too-old").AsUser().ElectronicCertificates.AcceptAsync(Receipt(), use, Context()));

        Assert.Equal(("receipt-too-old", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Theory]
    [InlineData("INVALID")]
    [InlineData("INDETERMINATE")]
    [InlineData("VALID_SOMEHOW")]
    public async Task Only_a_valid_verdict_can_be_accepted_on(string status)
    {
        var center = new GoldenCenter();
        var statement = Receipt().Statement;
        statement.Status = VerificationStatus.Of(status);
        var receipt = await VerificationReceipt.SignAsync(statement, SigningKey.CreateP256());

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => center.AsUser().ElectronicCertificates.AcceptAsync(receipt, Use(), Context()));

        Assert.Equal(("verdict-not-valid", RefusalOrigin.Local), (refusal.Code, refusal.Origin));
        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task An_acceptance_without_cause_or_key_never_leaves()
    {
        var center = new GoldenCenter();
        var certificates = center.AsUser().ElectronicCertificates;
        var use = Use();
        use.UseCause = "";

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.AcceptAsync(Receipt(), use, Context()));
        await Assert.ThrowsAsync<ArgumentException>(() => certificates.AcceptAsync(Receipt(), new AcceptanceRequest { UseCause = "住所登记" }, Context()));

        Assert.Equal((RefusalOrigin.Local, "/useCause"), (refusal.Origin, refusal.Problem.Errors[0].Pointer));
        Assert.Empty(center.Received);
    }

    private static async Task Unbelievable(Func<string, string>? lie, string identifier, string department = GoldenCenter.User)
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(GoldenExchange.Load("verifyElectronicCertificate").Answer(lie)));
        var client = Clients.Over(handler, options =>
        {
            options.TrustedKeys = GoldenCenter.Trust;
            options.Department = new DepartmentIdentity(department, "500000");
        });

        var failure = await Assert.ThrowsAsync<TransportException>(
            () => client.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = identifier }, Context()));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    private static VerificationReceipt Receipt()
    {
        Assert.True(VerificationReceipt.TryRead(GoldenCenter.Document("verification-receipt.json"), out var receipt, out _));
        return receipt!;
    }

    private static AcceptanceWithdrawal Withdrawal() =>
        new() { Key = AcceptanceKey, Reason = "办件撤销，不再以该证照为依据", WithdrawnAt = new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.Zero) };

    private static AcceptanceRequest Use() => new()
    {
        Key = AcceptanceKey,
        UseCause = "住所登记，办件 2026-000042",
        MatterCode = "示例-000107",
        CaseNumber = "2026-000042",
    };

    private static CallContext Context() => new()
    {
        Operator = "U-0107",
        Matter = "住所登记",
        Purpose = "办理住所登记时核验营业执照",
        LegalBasis = "《政务数据共享条例》",
        ClientAddress = "10.20.30.40",
    };
}
