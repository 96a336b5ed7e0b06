using System.Text.Json.Serialization;

namespace GovData.Benchmarks.Calls;

/// <summary>About 230 bytes of JSON both ways.</summary>
public sealed class Line
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string Note { get; set; } = "";

    public string Department { get; set; } = "";

    public string State { get; set; } = "";

    public int Count { get; set; }

    public string Due { get; set; } = "";

    public bool Open { get; set; }

    public double Amount { get; set; }

    public string Owner { get; set; } = "";

    public string Etag { get; set; } = "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Line))]
internal sealed partial class LineJson : JsonSerializerContext;
