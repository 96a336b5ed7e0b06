using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A list as the center holds it.</summary>
internal sealed class CatalogListRecord(string key, string department, IReadOnlyList<string> drafts, DateTimeOffset submittedAt, string reviewDue)
{
    public string Key { get; } = key;

    public string Department { get; } = department;

    public IReadOnlyList<string> Drafts { get; } = drafts;

    public string State { get; set; } = "SUBMITTED";

    public JsonObject? Decision { get; set; }

    public List<string> Entries { get; } = [];

    public void Decide(string by, DateTimeOffset at, string? reason) => Decision = new JsonObject { ["by"] = by, ["at"] = MockJson.Instant(at), ["reason"] = reason };

    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["drafts"] = MockJson.Texts(Drafts),
        ["state"] = State,
        ["decision"] = Decision?.DeepClone(),
        ["entries"] = MockJson.Texts(Entries),
        ["submittedAt"] = MockJson.Instant(submittedAt),
        ["reviewDue"] = reviewDue,
    };
}
