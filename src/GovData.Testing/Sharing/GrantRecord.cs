using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A grant as the center holds it, with what is used up of it.</summary>
internal sealed class GrantRecord(ApplicationRecord application, string id, IReadOnlyList<string> items, string validTo, long maxQueries)
{
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    public ApplicationRecord Application { get; } = application;

    public string Id { get; } = id;

    public IReadOnlyList<string> Items { get; } = items;

    public string Purpose { get; } = application.Request.Need("purpose");

    public string ValidFrom { get; } = application.Request.Need("periodFrom");

    public string ValidTo { get; } = validTo;

    public long MaxQueries { get; } = maxQueries;

    public long Used => _counted.Count;

    public string State { get; set; } = "ACTIVE";

    public JsonObject? Document { get; set; }

    /// <summary>When each query was made.</summary>
    public List<DateTimeOffset> Queries { get; } = [];

    public bool IsCounted(string query) => _counted.Contains(query);

    public void Count(string query, DateTimeOffset at)
    {
        if (_counted.Add(query)) Queries.Add(at);
    }

    public string StateAt(DateTimeOffset now) => State == "ACTIVE" && Civil.Before(ValidTo, Civil.Day(now)) ? "EXPIRED" : State;

    public JsonObject Terms() => new()
    {
        ["id"] = Id,
        ["applicationKey"] = Application.Key,
        ["entryCode"] = Application.EntryCode,
        ["items"] = MockJson.Texts(Items),
        ["purpose"] = Purpose,
        ["holder"] = Application.Applicant,
        ["provider"] = Application.Provider,
        ["validFrom"] = ValidFrom,
        ["validTo"] = ValidTo,
        ["maxQueries"] = MaxQueries,
    };

    public JsonObject ToJson(DateTimeOffset now)
    {
        var json = Terms();
        json["usedQueries"] = Used;
        json["state"] = StateAt(now);
        json["document"] = Document!.DeepClone();
        return json;
    }
}
