using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class CallsJson : JsonSerializerContext;
