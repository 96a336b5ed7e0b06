using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>The departments' evidence checkpoints the center holds. Its next signed documents cite the last one of whom they are for.</summary>
internal sealed class AnchoredCheckpoints
{
    private readonly SortedDictionary<string, List<JsonObject>> _records = new(StringComparer.Ordinal);

    public IEnumerable<JsonObject> All => _records.Values.SelectMany(records => records);

    public JsonObject? Last(string department) => _records.TryGetValue(department, out var records) ? records[records.Count - 1] : null;

    public JsonObject? Find(string department, string key) =>
        _records.TryGetValue(department, out var records) ? records.Find(record => record["key"]!.GetValue<string>() == key) : null;

    public void Add(string department, JsonObject record)
    {
        if (!_records.TryGetValue(department, out var records)) _records.Add(department, records = []);
        records.Add(record);
    }

    public void Clear() => _records.Clear();

    /// <summary>The member by which a document cites the department's last checkpoint; null while there is none.</summary>
    public JsonObject? Citation(string department) =>
        Last(department) is { } last ? new JsonObject { ["number"] = last["number"]!.DeepClone(), ["digest"] = last["digest"]!.DeepClone() } : null;
}
