using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>采集责任清单 · The authority splits the catalogue into lines; each has one source.</summary>
internal sealed class ResponsibilitiesLink(CenterServices center, PublishedCatalog catalogue) : ChainLink
{
    private readonly List<ResponsibilityLineRecord> _lines = [];

    public override string Name => "responsibilities";

    public IReadOnlyList<ResponsibilityLineRecord> Lines => _lines;

    public override void Map(HandlerTable handlers)
    {
        handlers.On("listResponsibilities", List);
        handlers.On("getResponsibility", call => AnswerMaker.Json(Own(call).ToJson(call.Now)));
        handlers.On("acknowledgeResponsibility", Acknowledge);
    }

    public override JsonNode Snapshot() => MockJson.List(_lines.Select(l => l.ToJson(center.Clock.Now)));

    public override void Reset() => _lines.Clear();

    public ResponsibilityLineRecord Assign(string code, string department, IReadOnlyList<string>? items, string period, string due, DateTimeOffset now)
    {
        var entry = catalogue.Find(code) ?? throw MockProblems.Refuse("entry-unknown", $"The catalogue has no entry {code}.");
        var wanted = items ?? [.. entry.ItemNames];
        if (_lines.Find(l => l.Code == code && l.Department != department && l.Period == period && l.Items.Intersect(wanted).Any()) is { } other)
            throw MockProblems.Refuse("not-the-source", $"Line {other.Id} already names {other.Department} as the one source of these items (一数一源).");
        var line = new ResponsibilityLineRecord(FormattableString.Invariant($"RL-{Civil.Year(now)}-{_lines.Count + 1:0000}"), entry, department, wanted, period, now) { Due = due };
        _lines.Add(line);
        return line;
    }

    public void Postpone(string lineId, string due)
    {
        var line = Find(lineId) ?? throw MockProblems.Refuse("not-found", $"There is no responsibility line '{lineId}'.");
        line.Due = due;
        line.Edition++;
    }

    public ResponsibilityLineRecord? Find(string lineId) => _lines.Find(l => l.Id == lineId);

    public static void Fulfil(ResponsibilityLineRecord line, string submissionKey, DateTimeOffset at)
    {
        if (line.State == "FULFILLED") return;
        line.State = ResponsibilityStates.Line.Next(line.State, "fulfil");
        line.FulfilledBy = submissionKey;
        line.FulfilledAt = at;
        line.Edition++;
    }

    public static void Reopen(ResponsibilityLineRecord line)
    {
        line.State = ResponsibilityStates.Line.Next(line.State, "reopen");
        line.FulfilledBy = null;
        line.FulfilledAt = null;
        line.Edition++;
    }

    private ResponsibilityLineRecord Own(Call call) => Find(call.Path["lineId"]) is { } line && line.Department == call.Department.Code
        ? line
        : throw MockProblems.Refuse("not-found", $"This department has no responsibility line '{call.Path["lineId"]}'.");

    private MockAnswer List(Call call)
    {
        var found = _lines.Where(l => l.Department == call.Department.Code &&
            (!call.Query.TryGetValue("state", out var state) || l.StateAt(call.Now) == state) &&
            (!call.Query.TryGetValue("entryCode", out var code) || l.Code == code) &&
            (!call.Query.TryGetValue("dueBefore", out var day) || !Civil.Before(day, l.Due)));
        return AnswerMaker.Json(Paging.Page(call, found.OrderBy(l => l.Due, StringComparer.Ordinal).ThenBy(l => l.Id, StringComparer.Ordinal), l => l.ToJson(call.Now)));
    }

    private MockAnswer Acknowledge(Call call)
    {
        var line = Own(call);
        var etag = call.Body.Need("etag");
        if (etag == line.AcknowledgedAs && line.State == "ACKNOWLEDGED")
        {
            call.IsRepeat = true;
            return AnswerMaker.Json(line.ToJson(call.Now));
        }
        if (etag != line.ETag) throw MockProblems.Refuse("etag-mismatch", $"The line now has the etag '{line.ETag}'; read it again.");
        line.State = ResponsibilityStates.Line.Next(line.State, "acknowledge");
        line.AcknowledgedAs = etag;
        line.Edition++;
        return AnswerMaker.Json(line.ToJson(call.Now));
    }
}
