using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Client;
using GovData.Security;
using GovData.Standards;

namespace QuickStart.Links;

/// <summary>电子证照: verify online → judge the signed receipt → accept (采信); a certificate shown under another holder's name is not accepted.</summary>
internal static class CertificateLink
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Purpose = "办理住所登记时核验营业执照";

    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("电子证照：在线核验、采信", "Electronic certificates: verify online, accept");
        await stage.City.SeedCertificateAsync(Identifier, Roles.Company, Roles.CompanyName, cancellationToken);
        var verdict = await VerifyAsync(stage, Roles.CompanyName, cancellationToken);
        var other = await VerifyAsync(stage, "另一家企业", cancellationToken);
        say.Step($"核验结论 {verdict.Status}；冒名出示 {other.Status}", $"verdict {verdict.Status}; shown under another name {other.Status}");
        foreach (var fragment in verdict.Fragments) say.Quote($"{fragment.Check,-12} {fragment.Result}");

        var certificates = stage.User.Center.ElectronicCertificates;
        var acceptance = await certificates.AcceptAsync(
            verdict.Receipt!,
            new AcceptanceRequest { Key = stage.User.Name($"case-{stage.Period}-000042"), UseCause = $"住所登记，办件 {stage.Period}-000042" },
            SharingLink.Context(stage, Purpose), cancellationToken);
        say.Step($"已采信：{acceptance.Key}", $"accepted: {acceptance.Key}");
        await stage.User.RecordAsync("acceptances", EvidenceKinds.CertificateAccepted, acceptance.Key, acceptance.Document, cancellationToken);

        var holds = verdict.IsValid && other.Status == VerificationStatus.Invalid && acceptance.State == AcceptanceState.Accepted && acceptance.ReceiptId == verdict.Receipt.Statement.ReceiptId;
        return await stage.EndAsync("electronic-certificates", Text.Of("电子证照", "Electronic certificates"), $"{verdict.Status} → {acceptance.State}", holds, cancellationToken);
    }

    private static async Task<ReceiptVerdict> VerifyAsync(Stage stage, string holder, CancellationToken cancellationToken)
    {
        var request = new VerificationRequest { Identifier = Identifier, HolderName = holder, HolderCode = Roles.Company };
        var answer = await stage.User.Center.ElectronicCertificates.VerifyAsync(request, SharingLink.Context(stage, Purpose), cancellationToken);
        return ReceiptVerdict.Of(answer.Receipt, stage.Trust, ElectronicCertificateIdentifier.Parse(Identifier));
    }
}
