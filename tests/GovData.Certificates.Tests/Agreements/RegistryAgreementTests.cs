using System;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Certificates.Tests.Agreements;

/// <summary>The file and the registry together.</summary>
public class RegistryAgreementTests
{
    private static readonly SigningKey Center = SigningKey.CreateSm2();
    private static readonly ElectronicCertificateIdentifier Identifier = ElectronicCertificateIdentifier.Parse(TestOfd.SampleIdentifier);

    private static async Task<ReceiptVerdict> AnswerAsync(ElectronicCertificateState state, ElectronicCertificateIdentifier? about = null)
    {
        var keys = new TrustedKeys();
        keys.Add(Center.PublicKey.WithOwner("center", KeyRole.Center));
        var statement = new VerificationStatement
        {
            ReceiptId = "r-1", Subject = VerificationSubject.Of(about ?? Identifier, DigestAlgorithm.Sm3), Department = "11500000009275780L",
            Status = state == ElectronicCertificateState.Valid ? VerificationStatus.Valid : VerificationStatus.Invalid, State = state, Policy = "center-online/1", Clock = "CENTER",
            CheckedAt = Made.Pki.Now, Freshness = new() { AsOf = Made.Pki.Now },
        };
        return ReceiptVerdict.Of(await VerificationReceipt.SignAsync(statement, Center), keys, about ?? Identifier);
    }

    [Fact]
    public async Task A_file_without_fault_whose_certificate_was_cancelled_is_a_verdict_of_its_own()
    {
        var both = RegistryAgreement.Of(Made.Verify(Made.Ofd()), await AnswerAsync(ElectronicCertificateState.Cancelled));

        Assert.Equal(("LOCAL_VALID_REGISTRY_CANCELLED", VerificationStatus.Invalid, "registry.conflict"), (both.Name, both.Status, both.Code));
    }

    [Fact]
    public async Task Both_valid_is_valid() => Assert.Equal(VerificationStatus.Valid, RegistryAgreement.Of(Made.Verify(Made.Ofd()), await AnswerAsync(ElectronicCertificateState.Valid)).Status);

    [Fact]
    public async Task A_forgery_of_a_certificate_in_force_stays_invalid() =>
        Assert.Equal(VerificationStatus.Invalid, RegistryAgreement.Of(Made.Verify([1, 2, 3]), await AnswerAsync(ElectronicCertificateState.Valid)).Status);

    [Fact]
    public void Without_an_answer_it_cannot_be_judged()
    {
        var both = RegistryAgreement.Of(Made.Verify(Made.Ofd()), registry: null);

        Assert.Equal(("LOCAL_VALID_REGISTRY_UNKNOWN", VerificationStatus.Indeterminate), (both.Name, both.Status));
    }

    [Fact]
    public async Task An_answer_about_another_certificate_says_nothing()
    {
        var other = ElectronicCertificateIdentifier.Parse("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7");

        Assert.Equal("registry.other", RegistryAgreement.Of(Made.Verify(Made.Ofd()), await AnswerAsync(ElectronicCertificateState.Valid, other)).Code);
    }
}
