using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace QuickStart.Links;

/// <summary>电子证照: verify the file offline → verify online → judge the signed receipt → accept (采信); a tampered file, or a certificate shown under another holder's name, is not accepted.</summary>
internal static class CertificateLink
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Purpose = "办理住所登记时核验营业执照";
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("电子证照：在线核验、采信", "Electronic certificates: verify online, accept");
        await stage.City.SeedCertificateAsync(Identifier, Roles.Company, Roles.CompanyName, cancellationToken);
        var (good, tampered) = VerifyFiles(stage);
        var verdict = await VerifyAsync(stage, Roles.CompanyName, cancellationToken);
        var other = await VerifyAsync(stage, "另一家企业", cancellationToken);
        say.Step($"在线核验结论 {verdict.Status}，逐项（SKIP 为没有问及）：", $"the registry's verdict is {verdict.Status}, check by check (SKIP: nobody asked):");
        foreach (var fragment in verdict.Fragments) say.Quote($"{fragment.Check,-12} {fragment.Result}");
        say.Step($"同一证照冒另一企业之名出示：{other.Status}", $"the same certificate shown by another firm: {other.Status}");

        var both = RegistryAgreement.Of(good, verdict);
        say.Step($"文件与证照库：{both.Name}", $"file and registry: {both.Name}");

        var certificates = stage.User.Center.ElectronicCertificates;
        var acceptance = await certificates.AcceptAsync(
            verdict.Receipt!,
            new AcceptanceRequest { Key = stage.User.Name($"case-{stage.Period}-000042"), UseCause = $"住所登记，办件 {stage.Period}-000042" },
            SharingLink.Context(stage, Purpose), cancellationToken);
        say.Step($"已采信：{acceptance.Key}", $"accepted: {acceptance.Key}");
        await stage.User.RecordAsync("acceptances", EvidenceKinds.CertificateAccepted, acceptance.Key, acceptance.Document, cancellationToken);

        var holds = good.IsValid && tampered.Status == VerificationStatus.Invalid && both.Status == VerificationStatus.Valid && verdict.IsValid && other.Status == VerificationStatus.Invalid && acceptance.State == AcceptanceState.Accepted && acceptance.ReceiptId == verdict.Receipt.Statement.ReceiptId;
        return await stage.EndAsync("electronic-certificates", Text.Of("电子证照", "Electronic certificates"), $"{verdict.Status} → {acceptance.State}", holds, cancellationToken);
    }

    /// <summary>A sealed document that says it is none, made for this run, and the same with one word of its page changed.</summary>
    private static (CertificateVerdict Good, CertificateVerdict Tampered) VerifyFiles(Stage stage)
    {
        var say = stage.Narrator;
        var pki = TestPki.Create();
        var verifier = new CertificateVerifier(TrustBundle.Of([.. pki.Anchors, .. pki.Intermediates], "test"), RevocationStore.Of(pki.RevocationLists));
        var document = new TestOfd(pki) { Identifier = Identifier, HolderName = Roles.CompanyName, Seals = { new TestSeal() } };
        var question = new CertificateQuestion { AsOf = pki.Now, Identifier = ElectronicCertificateIdentifier.Parse(Identifier) };
        var good = verifier.Verify(document.ToBytes(), question);
        say.Step($"离线核验 OFD 文件：{good.In(Chinese)}", $"the OFD file, offline: {good}");
        foreach (var signature in good.Signatures) say.Quote($"{signature.SealName} · {signature.Signer} · {signature.Shape}");
        var tampered = verifier.Verify(document.ToBytesWith("Doc_0/Pages/Page_0/Content.xml", Roles.CompanyName, "另一家企业"), question);
        say.Step($"改动一处文字之后：{tampered.In(Chinese)}", $"with one word changed: {tampered}");
        return (good, tampered);
    }

    private static async Task<ReceiptVerdict> VerifyAsync(Stage stage, string holder, CancellationToken cancellationToken)
    {
        var request = new VerificationRequest { Identifier = Identifier, HolderName = holder, HolderCode = Roles.Company };
        var answer = await stage.User.Center.ElectronicCertificates.VerifyAsync(request, SharingLink.Context(stage, Purpose), cancellationToken);
        return ReceiptVerdict.Of(answer.Receipt, stage.Trust, ElectronicCertificateIdentifier.Parse(Identifier));
    }
}
