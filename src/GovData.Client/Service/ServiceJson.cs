using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CenterCapabilities))]
[JsonSerializable(typeof(CenterLimits))]
[JsonSerializable(typeof(CenterStatus))]
[JsonSerializable(typeof(CenterEcho))]
[JsonSerializable(typeof(LongOperation))]
internal sealed partial class ServiceJson : JsonSerializerContext
{
    public static readonly ServiceJson Wire = new(WireJson.Options());
}
