using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>An application as the center holds it.</summary>
internal sealed class ApplicationRecord(string key, string applicant, string provider, JsonElement request, DateTimeOffset submittedAt, string reviewDue)
{
    public string Key { get; } = key;

    public string Applicant { get; } = applicant;

    public string Provider { get; } = provider;

    public JsonElement Request { get; } = request;

    public DateTimeOffset SubmittedAt { get; } = submittedAt;

    public string EntryCode { get; } = request.Need("entryCode");

    public IReadOnlyList<string> Items { get; } = request.Texts("items");

    public long MaxQueries { get; } = request.GetProperty("maxQueries").GetInt64();

    public string State { get; set; } = "SUBMITTED";

    public string? GrantId { get; set; }

    /// <summary>The decision as it is answered, once it is made.</summary>
    public JsonObject? Decision { get; set; }

    public JsonObject ToJson()
    {
        var json = JsonObject.Create(Request)!;
        json["key"] = Key;
        json["applicant"] = Applicant;
        json["provider"] = Provider;
        json["state"] = State;
        json["submittedAt"] = MockJson.Instant(SubmittedAt);
        json["reviewDue"] = reviewDue;
        json["grantId"] = GrantId;
        return json;
    }
}
