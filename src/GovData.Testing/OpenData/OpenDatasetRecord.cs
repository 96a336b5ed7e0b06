using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>An open dataset as the center holds it, with its file.</summary>
internal sealed class OpenDatasetRecord(string key, string publisher, JsonElement publication, byte[] file, int rows, string digest, DateTimeOffset publishedAt)
{
    public string Key { get; } = key;

    public string Publisher { get; } = publisher;

    public byte[] File { get; } = file;

    public DateTimeOffset PublishedAt { get; } = publishedAt;

    public string OpeningType { get; } = publication.Need("openingType");

    public string Title { get; } = publication.Need("title");

    public IReadOnlyList<string> Items { get; } = publication.Texts("items");

    public JsonObject ToJson()
    {
        var json = JsonObject.Create(publication)!;
        json["key"] = Key;
        json["publisher"] = Publisher;
        json["rows"] = rows;
        json["size"] = File.Length;
        json["digest"] = digest;
        json["publishedAt"] = MockJson.Instant(PublishedAt);
        json["state"] = "PUBLISHED";
        return json;
    }
}
