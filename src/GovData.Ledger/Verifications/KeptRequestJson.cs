using System.Text.Json.Serialization;

namespace GovData.Ledger;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(KeptRequest))]
internal sealed partial class KeptRequestJson : JsonSerializerContext;
