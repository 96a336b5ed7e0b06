using System.IO;
using System.Text;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests.Verifications;

public sealed class AcceptanceEvidenceTests : IDisposable
{
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private readonly City _city = new();

    [Fact]
    public async Task An_acceptance_and_its_withdrawal_are_evidence_that_verifies_and_count_as_one_acceptance_here_and_at_the_center()
    {
        _city.Center.Seed.Certificate(new MockCertificate { Identifier = Certificate });
        using var client = _city.Connect();
        using var ledger = _city.OpenLedger();
        var certificates = client.ElectronicCertificates;
        var receipt = (await certificates.VerifyAsync(new VerificationRequest { Identifier = Certificate }, Context())).Receipt;
        var acceptance = await certificates.AcceptAsync(receipt, new AcceptanceRequest { Key = "case-1", UseCause = "住所登记" }, Context());
        await ledger.AppendEvidenceAsync("acceptances", EvidenceKinds.CertificateAccepted, acceptance.Document, acceptance.Key);

        var withdrawal = await certificates.SignWithdrawalAsync(new AcceptanceWithdrawal { Key = "case-1", Reason = "办件撤销", WithdrawnAt = _city.Clock.GetUtcNow() });
        await certificates.WithdrawAsync("case-1", withdrawal);
        await ledger.AppendEvidenceAsync("acceptances", EvidenceKinds.AcceptanceWithdrawn, withdrawal, "case-1");

        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        var verified = await EvidenceVerifier.VerifyAsync(lines, new TrustedKeys([.. _city.Center.TrustedKeys.Keys, _city.Department.SigningKey!.PublicKey]));
        Assert.Equal((2L, ""), (verified.Lines, string.Join("; ", verified.Streams.SelectMany(stream => stream.Findings))));
        var report = AnnualReport.FromEvidence(Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), 2026);
        Assert.Equal(1, report.Acceptances);
        var counted = await client.Supervision.SubmitAnnualReportAsync(await client.Supervision.SignAnnualReportAsync(report));
        Assert.DoesNotContain(counted.Discrepancies, one => one.Pointer == "/acceptances");
    }

    public void Dispose() => _city.Dispose();

    private static CallContext Context() => new() { Operator = "窗口-17", Matter = "住所登记", Purpose = "核验居住证", LegalBasis = "国务院令第716号" };
}
