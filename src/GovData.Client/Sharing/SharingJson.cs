using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SharingRequest))]
[JsonSerializable(typeof(CenterPage<SharingApplication>))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(GrantAnswer))]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(SharedDataQueryBody))]
[JsonSerializable(typeof(SharedDataAnswer))]
internal sealed partial class SharingJson : JsonSerializerContext
{
    public static readonly SharingJson Wire = new(WireJson.Options());
}
