using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>What <c>acknowledgeResponsibility</c> sends.</summary>
internal sealed class Acknowledgement
{
    [JsonPropertyName("etag")]
    public string ETag { get; set; } = "";

    public string? Note { get; set; }
}
