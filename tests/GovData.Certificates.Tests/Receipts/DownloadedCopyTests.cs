using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Certificates.Tests.Receipts;

/// <summary>From the center's copy to the acceptance, with the offline verifier in between.</summary>
public sealed class DownloadedCopyTests : IDisposable
{
    private const string Department = "11500000009275780L";
    private readonly MockCenter _center = new();
    private readonly MockDepartment _department;
    private readonly CenterClient _client;
    private readonly CertificateVerifier _verifier;

    public DownloadedCopyTests()
    {
        _department = _center.Departments.Add(Department, "500000", "某局", level: 2);
        _client = new CenterClient(_center.OptionsFor(_department));
        _center.Seed.Certificate(new MockCertificate { Identifier = TestOfd.SampleIdentifier, HolderName = "示例企业", HolderCode = "91110000600037341L" });
        var pki = _center.DocumentPki;
        _verifier = new CertificateVerifier(TrustBundle.Of([.. pki.Anchors, .. pki.Intermediates]), RevocationStore.Of(pki.RevocationLists));
    }

    [Fact]
    public async Task A_copy_that_was_downloaded_is_verified_offline_and_accepted_on_the_department_s_own_receipt()
    {
        var verdict = await VerifiedAsync();
        var receipt = await verdict.SignReceiptAsync(_department.SigningKey!, Department);

        var acceptance = await _client.ElectronicCertificates.AcceptAsync(receipt, new AcceptanceRequest { Key = "case-1", UseCause = "住所登记" }, Context());

        Assert.True(verdict.IsValid, string.Join("; ", verdict.AllFragments.Where(one => one.Result != FragmentResult.Pass)));
        Assert.Equal((receipt.Statement.ReceiptId, AcceptanceState.Accepted), (acceptance.ReceiptId, acceptance.State));
    }

    [Fact]
    public async Task What_was_cancelled_since_is_a_conflict_for_the_verifier_and_for_the_center()
    {
        var verdict = await VerifiedAsync();
        _center.Authority.ChangeCertificate(TestOfd.SampleIdentifier, "CANCELLED");
        var online = await _client.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = TestOfd.SampleIdentifier, Digest = verdict.Digest }, Context());

        var both = RegistryAgreement.Of(verdict, ReceiptVerdict.Of(online.Receipt, _center.TrustedKeys, ElectronicCertificateIdentifier.Parse(TestOfd.SampleIdentifier)));
        var receipt = await verdict.SignReceiptAsync(_department.SigningKey!, Department);
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => _client.ElectronicCertificates.AcceptAsync(receipt, new AcceptanceRequest { Key = "case-1", UseCause = "住所登记" }, Context()));

        Assert.Equal(("LOCAL_VALID_REGISTRY_CANCELLED", "registry-conflict"), (both.Name, refusal.Code));
        Assert.Contains(online.Fragments, one => one is { Check: "digest", Code: "digest.matches" });
    }

    public void Dispose() => _client.Dispose();

    private async Task<CertificateVerdict> VerifiedAsync()
    {
        var request = new CertificateDownloadRequest { Key = "download-1", Identifier = TestOfd.SampleIdentifier, UseCause = "住所登记" };
        using var file = new MemoryStream();
        await _client.ElectronicCertificates.DownloadAsync(await _client.ElectronicCertificates.PrepareDownloadAsync(request, Context()), file, Context());
        return _verifier.Verify(file.ToArray(), new CertificateQuestion { AsOf = _center.DocumentPki.Now });
    }

    private static CallContext Context() => new() { Operator = "窗口-17", Matter = "住所登记", Purpose = "核验营业执照", LegalBasis = "国务院令第716号" };
}
