using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A draft as the center holds it.</summary>
internal sealed class CatalogDraftRecord(string key, string department)
{
    public string Key { get; } = key;

    public string Department { get; } = department;

    public JsonElement Entry { get; set; }

    public string State { get; set; } = "DRAFT";

    public int Edition { get; set; }

    public string? Reason { get; set; }

    public string ETag => FormattableString.Invariant($"draft-{Edition}");

    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["entry"] = MockJson.Node(Entry),
        ["state"] = State,
        ["etag"] = ETag,
        ["reason"] = Reason,
    };
}
