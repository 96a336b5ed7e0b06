using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Certificates;

/// <summary>A proof as it is kept.</summary>
internal sealed class BatchProofContent
{
    [JsonRequired]
    public string? Leaf { get; set; }

    [JsonRequired]
    public int Index { get; set; }

    [JsonRequired]
    public int Size { get; set; }

    [JsonRequired]
    public List<string?>? Path { get; set; }
}

[JsonSerializable(typeof(BatchProofContent))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    public static BatchJson Exact { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, AllowDuplicateProperties = false });
}
