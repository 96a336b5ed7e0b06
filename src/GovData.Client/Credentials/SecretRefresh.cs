using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>The body of the national platform's <c>refreshappsecret</c>: the four header values again.</summary>
internal sealed class SecretRefresh
{
    [JsonPropertyName("gjgxjhpt_sid")]
    public string Sid { get; set; } = "";

    [JsonPropertyName("gjgxjhpt_rid")]
    public string Rid { get; set; } = "";

    [JsonPropertyName("gjgxjhpt_rtime")]
    public string Time { get; set; } = "";

    [JsonPropertyName("gjgxjhpt_sign")]
    public string Sign { get; set; } = "";
}

internal sealed class SecretAnswer
{
    public string Code { get; set; } = "";

    public string? Message { get; set; }

    public SecretData? Data { get; set; }

    internal sealed class SecretData
    {
        public string Secret { get; set; } = "";

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public long SecretEndTime { get; set; }
    }
}
