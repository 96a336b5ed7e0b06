using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>What a department has accepted, and whether it has withdrawn that.</summary>
internal sealed class AcceptanceRecord(string key, string department, string content, DateTimeOffset at, JsonNode document)
{
    public string Key { get; } = key;

    public string Department { get; } = department;

    /// <summary>Digest of what was asked for under the key.</summary>
    public string Content { get; } = content;

    public DateTimeOffset At { get; } = at;

    /// <summary>The department's withdrawal; null while there is none.</summary>
    public JsonNode? Withdrawal { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["key"] = Key, ["acceptedAt"] = MockJson.Instant(At), ["state"] = Withdrawal is null ? "ACCEPTED" : "WITHDRAWN", ["document"] = document.DeepClone() };
        if (Withdrawal is not null) json["withdrawal"] = Withdrawal.DeepClone();
        return json;
    }
}
