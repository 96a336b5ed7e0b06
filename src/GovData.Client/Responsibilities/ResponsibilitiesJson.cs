using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(CenterPage<ResponsibilityLine>))]
internal sealed partial class ResponsibilitiesJson : JsonSerializerContext
{
    public static readonly ResponsibilitiesJson Wire = new(WireJson.Options());
}
