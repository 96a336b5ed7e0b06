using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Work that outlives its request: whose it is, and how to tell where it stands.</summary>
internal sealed class WorkLog
{
    private readonly Dictionary<string, (string Department, Func<DateTimeOffset, JsonObject> Tell)> _work = new(StringComparer.Ordinal);

    public void Add(string id, string department, Func<DateTimeOffset, JsonObject> tell) => _work.Add(id, (department, tell));

    public JsonObject? Find(string id, string department, DateTimeOffset now) =>
        _work.TryGetValue(id, out var work) && work.Department == department ? work.Tell(now) : null;

    public void Clear() => _work.Clear();
}
