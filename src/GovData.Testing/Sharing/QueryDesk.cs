using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Answers queries within a grant: purpose, items, period and count are held on every call, and every query is written into the usage audit.</summary>
internal sealed class QueryDesk(CenterServices center, PublishedCatalog catalogue, DataPool pool)
{
    public List<JsonObject> Audit { get; } = [];

    public MockAnswer Answer(Call call, GrantRecord grant)
    {
        var context = CallContexts.Hold(call);
        Hold(call, grant, context);
        var content = center.Documents.Digest(MockJson.Bytes(Content(call.Body)));
        var cursor = call.Body.Text("cursor") is { } text && text != Paging.Loop ? QueryCursor.Parse(text) : null;
        if (cursor is not null && !(cursor.Query.EndsWith(content, StringComparison.Ordinal) && grant.IsCounted(cursor.Query)))
            throw MockProblems.Refuse("cursor-invalid", "The cursor belongs to another query; begin again without one.");
        var name = cursor?.Query ?? call.TraceId + "|" + content;
        if (!grant.IsCounted(name) && grant.Used >= grant.MaxQueries)
            throw MockProblems.Refuse("outside-count", $"The grant {grant.Id} allows {grant.MaxQueries} queries; all are used up.");
        var data = cursor is null ? pool.FindAsOf(grant.Application.EntryCode, call.Now - center.Policy.VisibilityDelay) : pool.Find(grant.Application.EntryCode, cursor.Version);
        if (data is null && cursor is not null) throw MockProblems.Refuse("cursor-invalid", $"Version {cursor.Version} of the data was withdrawn; begin again without a cursor.");
        if (data is null) throw MockProblems.Refuse("no-data", $"Nothing is stored for {grant.Application.EntryCode} yet.");
        var rows = new SharedQuery(call.Body, data.Table, catalogue.Find(data.EntryCode)!).Rows().ToList();
        grant.Count(name, call.Now);
        Write(call, grant, context, rows.Count);
        return AnswerMaker.Json(Page(call, grant, data, rows, name, cursor?.Row ?? 0));
    }

    private JsonObject Page(Call call, GrantRecord grant, StoredData data, List<JsonNode> rows, string name, int from)
    {
        var limit = call.Body.Member("limit")?.GetInt32() ?? center.Limits.QueryPageSize;
        if (limit > center.Limits.QueryPageSize) throw MockProblems.Refuse("schema-violation", $"A page has {center.Limits.QueryPageSize} rows at most; {limit} were asked for.");
        var next = from + limit < rows.Count ? new QueryCursor(name, data.Version, from + limit).ToString() : null;
        return new JsonObject
        {
            ["rows"] = MockJson.List(rows.Skip(from).Take(limit)),
            ["next"] = call.Body.Text("cursor") == Paging.Loop ? Paging.Loop : next,
            ["remainingQueries"] = grant.MaxQueries - grant.Used,
            ["provenance"] = new JsonObject { ["receiptId"] = data.ReceiptId, ["dataVersion"] = data.Version },
        };
    }

    private static void Hold(Call call, GrantRecord grant, JsonElement context)
    {
        if (grant.Application.Applicant != call.Department.Code) throw MockProblems.Refuse("not-permitted", $"The grant {grant.Id} is held by another department.");
        if (grant.State == "SUSPENDED") throw MockProblems.Refuse("grant-suspended", $"The grant {grant.Id} is suspended.");
        if (grant.State == "REVOKED") throw MockProblems.Refuse("grant-revoked", $"The grant {grant.Id} is revoked.");
        var today = Civil.Day(call.Now);
        if (Civil.Before(today, grant.ValidFrom) || Civil.Before(grant.ValidTo, today))
            throw MockProblems.Refuse("outside-period", $"The grant {grant.Id} holds from {grant.ValidFrom} to {grant.ValidTo}; today is {today}.");
        if (context.Need("purpose") != grant.Purpose) throw MockProblems.Refuse("outside-purpose", $"The grant {grant.Id} is for the purpose “{grant.Purpose}” only.");
        var named = call.Body.Texts("items").Concat(call.Body.List("filter").Select(t => t.Need("item")));
        if (named.Except(grant.Items).FirstOrDefault() is { } item)
            throw MockProblems.Refuse("outside-items", $"The grant {grant.Id} does not hold the item '{item}'; granted are {string.Join(", ", grant.Items)}.");
    }

    private static JsonObject Content(JsonElement body) => new()
    {
        ["items"] = MockJson.Texts(body.Texts("items")),
        ["filter"] = MockJson.List(body.List("filter").Select(t => MockJson.Node(t)!)),
    };

    private void Write(Call call, GrantRecord grant, JsonElement context, int rows) => Audit.Add(new JsonObject
    {
        ["at"] = MockJson.Instant(call.Now),
        ["grantId"] = grant.Id,
        ["department"] = call.Department.Code,
        ["operator"] = context.Text("operator"),
        ["matter"] = context.Text("matter"),
        ["items"] = MockJson.Texts(call.Body.Texts("items")),
        ["rowsFound"] = rows,
    });
}
