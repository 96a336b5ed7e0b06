using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnualReport))]
[JsonSerializable(typeof(AnnualReportSubmit))]
[JsonSerializable(typeof(AnnualReportAnswer))]
[JsonSerializable(typeof(AnnualReportReceipt))]
internal sealed partial class SupervisionJson : JsonSerializerContext
{
    public static readonly SupervisionJson Wire = new(WireJson.Options());
}
