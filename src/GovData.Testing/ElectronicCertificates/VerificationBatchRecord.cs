using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>批量核验 · Certificates that are verified as long work.</summary>
internal sealed class VerificationBatchRecord(string key, string department, IReadOnlyList<string> identifiers, DateTimeOffset due)
{
    public string Key { get; } = key;

    public string Department { get; } = department;

    public IReadOnlyList<string> Identifiers { get; } = identifiers;

    /// <summary>The verdicts in the order asked; null before they are there.</summary>
    public JsonArray? Verdicts { get; set; }

    public bool IsDue(DateTimeOffset now) => Verdicts is null && now >= due;

    public JsonObject ToJson(DateTimeOffset now) => new()
    {
        ["key"] = Key,
        ["state"] = Verdicts is null ? "RUNNING" : "DONE",
        ["progress"] = new JsonObject { ["done"] = Verdicts?.Count ?? 0, ["total"] = Identifiers.Count, ["unit"] = "certificates" },
        ["reason"] = null,
        ["verdicts"] = Verdicts?.DeepClone() ?? new JsonArray(),
        ["nextPoll"] = Verdicts is null ? (int)Math.Max(0, Math.Ceiling((due - now).TotalSeconds)) : null,
    };
}
