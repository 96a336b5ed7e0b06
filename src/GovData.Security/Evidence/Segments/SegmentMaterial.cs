using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>Trust material as a line holds it.</summary>
internal sealed class SegmentMaterial
{
    [JsonRequired, JsonPropertyOrder(0)]
    public TrustMaterialKind? Kind { get; set; }

    [JsonRequired, JsonPropertyOrder(1)]
    public byte[]? Der { get; set; }
}
