using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Certificates;

/// <summary>What a signed trust bundle states.</summary>
internal sealed class TrustBundleContent
{
    [JsonRequired]
    public string Name { get; set; } = "";

    [JsonRequired]
    public int Version { get; set; }

    /// <summary>The certificates in DER, written in base64.</summary>
    [JsonRequired]
    public IList<byte[]> Certificates { get; set; } = [];
}

/// <summary>Its JSON: a member that stands twice is refused.</summary>
[JsonSerializable(typeof(TrustBundleContent))]
internal sealed partial class TrustJson : JsonSerializerContext
{
    public static TrustJson Exact { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, AllowDuplicateProperties = false });
}
