using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A submission as the center holds it.</summary>
internal sealed class SubmissionRecord(string key, string department, JsonElement announcement, DateTimeOffset announcedAt)
{
    public string Key { get; } = key;

    public string Department { get; } = department;

    public JsonElement Announcement { get; } = announcement;

    public string EntryCode { get; } = announcement.GetProperty("entry").Need("code");

    public string Period { get; } = announcement.Need("period");

    public string Mode { get; } = announcement.Need("mode");

    public string Target { get; } = announcement.Need("target");

    public string? Line { get; } = announcement.Text("responsibilityLine");

    public bool IsValidOnly { get; } = announcement.Need("badRows") == "VALID_ONLY";

    public long Generation { get; set; } = announcement.GetProperty("generation").GetInt64();

    public string State { get; set; } = "ANNOUNCED";

    public SortedDictionary<int, SubmissionPart> Parts { get; } = [];

    public DateTimeOffset AnnouncedAt { get; } = announcedAt;

    public DateTimeOffset UpdatedAt { get; set; } = announcedAt;

    public string? Operation { get; set; }

    public MockAnswer? FirstAnswer { get; set; }

    public string? CloseDigest { get; set; }

    public MockAnswer? CloseAnswer { get; set; }

    /// <summary>What the check has found; told and put into effect when it is due.</summary>
    public SubmissionCheck? Check { get; set; }

    public string? RecallDigest { get; set; }

    public MockAnswer? RecallAnswer { get; set; }

    /// <summary>Why it was recalled.</summary>
    public string? RecallReason { get; set; }

    public bool IsStored => State is "STORED" or "PARTLY";

    public bool IsFinished => IsStored || State is "REJECTED" or "RECALLED";

    /// <summary>What the parts hold is not needed any more; what they are stays.</summary>
    public void DropContent()
    {
        foreach (var part in Parts.Values) part.Content.Drop();
    }

    public JsonObject ToJson(DateTimeOffset now) => new()
    {
        ["key"] = Key,
        ["state"] = State,
        ["entry"] = MockJson.Node(Announcement.GetProperty("entry")),
        ["responsibilityLine"] = Line,
        ["period"] = Period,
        ["mode"] = Mode,
        ["badRows"] = Announcement.Need("badRows"),
        ["target"] = Target,
        ["generation"] = Generation,
        ["partsReceived"] = MockJson.List(Parts.Values.Select(p => p.ToJson())),
        ["reason"] = IsFinished ? RecallReason ?? Check?.Reason : null,
        ["rowsStored"] = IsFinished ? Check?.RowsStored : null,
        ["rowsRejected"] = IsFinished ? Check?.RowsRejected : null,
        ["nextPoll"] = State == "CHECKING" ? (long)Math.Ceiling(Math.Max(0, (Check!.Due - now).TotalSeconds)) : null,
        ["operation"] = Operation,
        ["announcedAt"] = MockJson.Instant(AnnouncedAt),
        ["updatedAt"] = MockJson.Instant(UpdatedAt),
    };
}
