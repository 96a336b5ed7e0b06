using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OpenDatasetPublication))]
[JsonSerializable(typeof(CenterPage<OpenDataset>))]
internal sealed partial class OpenDataJson : JsonSerializerContext
{
    public static readonly OpenDataJson Wire = new(WireJson.Options());
}
