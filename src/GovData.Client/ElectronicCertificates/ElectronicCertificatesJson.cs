using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(VerificationBody))]
[JsonSerializable(typeof(VerificationReceiptAnswer))]
[JsonSerializable(typeof(AcceptanceBody))]
[JsonSerializable(typeof(AcceptanceAnswer))]
[JsonSerializable(typeof(Acceptance))]
internal sealed partial class ElectronicCertificatesJson : JsonSerializerContext
{
    public static readonly ElectronicCertificatesJson Wire = new(WireJson.Options());
}
