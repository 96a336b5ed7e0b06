using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Testing;

namespace GovData.Client.Tests;

public class ElectronicCertificatesChainTests
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Purpose = "办理住所登记时核验营业执照";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_valid_certificate_is_verified_and_accepted(int level)
    {
        using var city = Registered(level);

        var answer = await city.User.ElectronicCertificates.VerifyAsync(Request(), City.Context(Purpose));
        var acceptance = await city.User.ElectronicCertificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose));
        var later = await city.User.ElectronicCertificates.GetAcceptanceAsync(acceptance.Key);

        Assert.True(answer.IsValid);
        Assert.All(answer.Fragments, fragment => Assert.Contains(fragment.Result, new[] { FragmentResult.Pass, FragmentResult.Skip }));
        Assert.Equal((AcceptanceState.Accepted, answer.Receipt.Statement.ReceiptId, "住所登记"), (acceptance.State, acceptance.ReceiptId, acceptance.UseCause));
        Assert.Equal(acceptance.Document.Payload.ToArray(), later.Document.Payload.ToArray());
    }

    [Theory]
    [InlineData("SUSPENDED")]
    [InlineData("REVOKED")]
    public async Task A_certificate_out_of_force_is_a_verdict_and_cannot_be_accepted_on(string state)
    {
        using var city = Registered();
        city.Mock.Authority.ChangeCertificate(Identifier, state);

        var answer = await city.User.ElectronicCertificates.VerifyAsync(Request(), City.Context(Purpose));
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => city.User.ElectronicCertificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose)));

        Assert.Equal((VerificationStatus.Invalid, state), (answer.Status, answer.State.Value));
        Assert.Equal(("verdict-not-valid", RefusalOrigin.Local), (refusal.Code, refusal.Origin));
        Assert.Empty(city.Mock.Journal.Of("acceptElectronicCertificate"));
    }

    [Fact]
    public async Task Another_holder_is_found_out()
    {
        using var city = Registered();
        var request = Request();
        request.HolderName = "另一企业";

        var answer = await city.User.ElectronicCertificates.VerifyAsync(request, City.Context(Purpose));

        Assert.False(answer.IsValid);
        Assert.Equal(FragmentResult.Fail, answer.Fragments.Single(fragment => fragment.Check == "holder").Result);
    }

    [Fact]
    public async Task A_receipt_grown_old_is_refused_by_the_center()
    {
        using var city = Registered();
        var answer = await city.User.ElectronicCertificates.VerifyAsync(Request(), City.Context(Purpose));
        city.Clock.Advance(TimeSpan.FromDays(2));

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => city.User.ElectronicCertificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose)));

        Assert.Equal(("receipt-too-old", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public async Task An_acceptance_whose_answer_was_lost_is_repeated_to_one_effect()
    {
        using var city = Registered();
        var answer = await city.User.ElectronicCertificates.VerifyAsync(Request(), City.Context(Purpose));
        city.Mock.Outcomes.Next("acceptElectronicCertificate", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => city.User.ElectronicCertificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose)));

        Assert.Equal(2, city.Mock.Journal.Of("acceptElectronicCertificate").Count);
        Assert.Equal(1, city.Mock.Journal.Effects("acceptElectronicCertificate", Use().Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_acceptance_is_withdrawn_once_whatever_is_repeated_and_its_key_is_not_free_again(int level)
    {
        using var city = Registered(level);
        var certificates = city.User.ElectronicCertificates;
        var answer = await certificates.VerifyAsync(Request(), City.Context(Purpose));
        var acceptance = await certificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose));
        var withdrawal = await certificates.SignWithdrawalAsync(Withdrawal("误采信"));
        city.Mock.Outcomes.Next("withdrawAcceptance", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => certificates.WithdrawAsync(acceptance.Key, withdrawal));
        await certificates.WithdrawAsync(acceptance.Key, withdrawal);

        var later = await certificates.GetAcceptanceAsync(acceptance.Key);
        Assert.Equal(AcceptanceState.Withdrawn, later.State);
        Assert.Equal(acceptance.Document.ToJson(), later.Document.ToJson());
        Assert.Equal(withdrawal.ToJson(), later.Withdrawal!.ToJson());
        Assert.Equal(1, city.Mock.Journal.Effects("withdrawAcceptance", acceptance.Key));
        var repeated = await certificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose));
        Assert.Equal((AcceptanceState.Withdrawn, acceptance.Document.ToJson()), (repeated.State, repeated.Document.ToJson()));
        Assert.Equal(1, city.Mock.Journal.Effects("acceptElectronicCertificate", acceptance.Key));
        var another = await certificates.SignWithdrawalAsync(Withdrawal("另一理由"));
        Assert.Equal("key-conflict", (await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.WithdrawAsync(acceptance.Key, another))).Code);
        var again = Use();
        again.UseCause = "另一事由";
        Assert.Equal("key-conflict", (await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.AcceptAsync(answer.Receipt, again, City.Context(Purpose)))).Code);
    }

    [Fact]
    public async Task Nobody_withdraws_what_another_department_accepted_or_without_the_department_s_signature()
    {
        using var city = Registered(level: 1);
        var certificates = city.User.ElectronicCertificates;
        var answer = await certificates.VerifyAsync(Request(), City.Context(Purpose));
        await certificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose));
        var withdrawal = await certificates.SignWithdrawalAsync(Withdrawal("误采信"));
        var unsigned = SignedDocument.Parse("{\"payloadType\":\"" + AcceptanceWithdrawal.PayloadType + "\",\"payload\":\"" + Convert.ToBase64String(withdrawal.Payload.ToArray()) + "\",\"signatures\":[]}");

        var named = Withdrawal("误采信");
        named.Department = GoldenCenter.Provider;
        var theirs = await certificates.SignWithdrawalAsync(named);

        var stranger = await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.ElectronicCertificates.WithdrawAsync(Use().Key, withdrawal));
        var bare = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.WithdrawAsync(Use().Key, unsigned));

        var another = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.WithdrawAsync(Use().Key, theirs));

        Assert.Equal(("not-found", "document-signature-missing", "key-conflict"), (stranger.Code, bare.Code, another.Code));
        Assert.Equal(AcceptanceState.Accepted, (await certificates.GetAcceptanceAsync(Use().Key)).State);
    }

    [Fact]
    public async Task No_identifier_stands_in_an_address()
    {
        using var city = Registered();
        var answer = await city.User.ElectronicCertificates.VerifyAsync(Request(), City.Context(Purpose));
        await city.User.ElectronicCertificates.AcceptAsync(answer.Receipt, Use(), City.Context(Purpose));

        Assert.All(city.Mock.Journal, entry => Assert.DoesNotContain("2024000001", entry.Target, StringComparison.Ordinal));
    }

    private static City Registered(int level = 0)
    {
        var city = new City(userLevel: level);
        city.Mock.Seed.Certificate(new MockCertificate { Identifier = Identifier, HolderName = "示例企业", HolderCode = "91110000600037341L" });
        return city;
    }

    private static AcceptanceWithdrawal Withdrawal(string reason) => new() { Key = Use().Key, Reason = reason, WithdrawnAt = new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.Zero) };

    private static VerificationRequest Request() => new() { Identifier = Identifier, HolderName = "示例企业" };

    private static AcceptanceRequest Use() => new() { Key = GoldenCenter.User + ".case-2026-000042.1", UseCause = "住所登记", CaseNumber = "2026-000042" };
}
