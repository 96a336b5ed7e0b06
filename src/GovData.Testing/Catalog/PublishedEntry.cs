using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>One version of an entry of the unified catalogue.</summary>
internal sealed class PublishedEntry(JsonElement json)
{
    public JsonElement Json { get; } = json;

    public string Code { get; } = json.Need("code");

    public int Version { get; } = json.GetProperty("version").GetInt32();

    public string Provider { get; } = json.Need("providerCode");

    public string PublishedOn { get; } = json.Need("publishedOn");

    public string Title { get; } = json.Need("title");

    public string UpdateCycle { get; } = json.Need("updateCycle");

    public string SharingType { get; } = json.GetProperty("sharing").Need("type");

    public string OpeningType { get; } = json.GetProperty("opening").Need("type");

    public IReadOnlyList<JsonElement> Items { get; } = json.List("items");

    public IEnumerable<string> ItemNames => Items.Select(i => i.Need("name"));

    public JsonElement? Item(string name)
    {
        foreach (var item in Items)
            if (item.Text("name") == name) return item;
        return null;
    }

    public bool IsSensitive(string name) => Flag(name, "isSensitive");

    public IReadOnlyList<string> Keys => [.. ItemNames.Where(n => Flag(n, "isKey"))];

    public JsonNode ToJson() => MockJson.Node(Json)!;

    private bool Flag(string name, string flag) => Item(name)?.Member(flag) is { ValueKind: JsonValueKind.True };
}
