using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A responsibility line as the center holds it.</summary>
internal sealed class ResponsibilityLineRecord(string id, PublishedEntry entry, string department, IReadOnlyList<string> items, string period, DateTimeOffset assignedAt)
{
    public string Id { get; } = id;

    public string Code { get; } = entry.Code;

    public string Department { get; } = department;

    public string Period { get; } = period;

    public IReadOnlyList<string> Items { get; } = items;

    public DateTimeOffset AssignedAt { get; } = assignedAt;

    public string Due { get; set; } = "";

    public string State { get; set; } = "ASSIGNED";

    public string? FulfilledBy { get; set; }

    public DateTimeOffset? FulfilledAt { get; set; }

    public int Edition { get; set; } = 1;

    /// <summary>The etag the line was acknowledged under: acknowledging again has no second effect.</summary>
    public string? AcknowledgedAs { get; set; }

    public string ETag => FormattableString.Invariant($"line-{Edition}");

    public bool IsOverdue(DateTimeOffset now) => State != "FULFILLED" && Civil.Before(Due, Civil.Day(now));

    public string StateAt(DateTimeOffset now) => IsOverdue(now) ? "OVERDUE" : State;

    public JsonObject ToJson(DateTimeOffset now) => new()
    {
        ["id"] = Id,
        ["resourceCode"] = Code,
        ["title"] = entry.Title,
        ["items"] = MockJson.Texts(Items),
        ["department"] = Department,
        ["cycle"] = entry.UpdateCycle,
        ["period"] = Period,
        ["due"] = Due,
        ["state"] = StateAt(now),
        ["fulfilledBy"] = FulfilledBy,
        ["etag"] = ETag,
    };
}
