using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnualReport))]
[JsonSerializable(typeof(AnnualReportSubmit))]
[JsonSerializable(typeof(AnnualReportAnswer))]
[JsonSerializable(typeof(AnnualReportReceipt))]
[JsonSerializable(typeof(CheckpointSubmit))]
[JsonSerializable(typeof(CheckpointRecord))]
internal sealed partial class SupervisionJson : JsonSerializerContext
{
    public static readonly SupervisionJson Wire = new(WireJson.Options());
}
