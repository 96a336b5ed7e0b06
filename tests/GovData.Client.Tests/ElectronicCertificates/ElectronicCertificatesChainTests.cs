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

    private static VerificationRequest Request() => new() { Identifier = Identifier, HolderName = "示例企业" };

    private static AcceptanceRequest Use() => new() { Key = GoldenCenter.User + ".case-2026-000042.1", UseCause = "住所登记", CaseNumber = "2026-000042" };
}
