using System.Text.Json.Serialization;

namespace GovData.Ledger;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordedSeal))]
internal sealed partial class SealJson : JsonSerializerContext;
