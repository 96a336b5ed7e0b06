using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(VerificationBody))]
[JsonSerializable(typeof(VerificationReceiptAnswer))]
[JsonSerializable(typeof(AcceptanceBody))]
[JsonSerializable(typeof(AcceptanceAnswer))]
[JsonSerializable(typeof(Acceptance))]
[JsonSerializable(typeof(AcceptanceWithdrawal))]
[JsonSerializable(typeof(AcceptanceWithdrawalBody))]
[JsonSerializable(typeof(CertificateSearchBody))]
[JsonSerializable(typeof(CertificateRequestBody))]
[JsonSerializable(typeof(QrCodeBody))]
[JsonSerializable(typeof(CenterPage<RegisteredCertificate>))]
[JsonSerializable(typeof(ConsentBody))]
[JsonSerializable(typeof(HolderConsent))]
[JsonSerializable(typeof(CertificateDownloadBody))]
[JsonSerializable(typeof(CertificateDownload))]
[JsonSerializable(typeof(ContextBody))]
[JsonSerializable(typeof(VerificationBatchBody))]
[JsonSerializable(typeof(VerificationBatchAnswer))]
[JsonSerializable(typeof(CertificateStatusAnswer))]
internal sealed partial class ElectronicCertificatesJson : JsonSerializerContext
{
    public static readonly ElectronicCertificatesJson Wire = new(WireJson.Options());
}
