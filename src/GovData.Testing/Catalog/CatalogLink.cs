using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>目录 · Drafts, lists before the authority, the unified catalogue.</summary>
internal sealed class CatalogLink(CenterServices center) : ChainLink
{
    private readonly SortedDictionary<string, CatalogDraftRecord> _drafts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CatalogListRecord> _lists = new(StringComparer.Ordinal);

    public override string Name => "catalog";

    public PublishedCatalog Published { get; } = new();

    public override void Map(HandlerTable handlers)
    {
        handlers.On("saveCatalogDraft", Save);
        handlers.KeepsOwnKeys("saveCatalogDraft");
        handlers.On("submitCatalogList", Submit);
        handlers.On("getCatalogList", call => _lists.TryGetValue(call.Key, out var list) && list.Department == call.Department.Code
            ? AnswerMaker.Json(list.ToJson())
            : throw MockProblems.Refuse("not-found", $"This department has no catalog list '{call.Key}'."));
        handlers.On("searchCatalog", CatalogSearch.Handler(Published));
        handlers.On("getCatalogEntry", CatalogSearch.Get(Published));
    }

    public override JsonNode Snapshot() => new JsonObject
    {
        ["drafts"] = MockJson.List(_drafts.Values.Select(d => d.ToJson())),
        ["lists"] = MockJson.List(_lists.Values.Select(l => l.ToJson())),
        ["entries"] = MockJson.List(Published.All.Select(e => e.ToJson())),
    };

    public override void Reset()
    {
        _drafts.Clear();
        _lists.Clear();
        Published.Clear();
    }

    public void Approve(string key, string by, DateTimeOffset now) => Review(key, "approve", by, null, now);

    public void Return(string key, string reason, string by, DateTimeOffset now) => Review(key, "return", by, reason, now);

    public IReadOnlyList<string> Publish(string key, DateTimeOffset now)
    {
        var list = List(key);
        list.State = CatalogStates.List.Next(list.State, "publish");
        foreach (var draft in list.Drafts.Select(d => _drafts[d]))
        {
            draft.State = CatalogStates.Draft.Next(draft.State, "publish");
            var published = Published.Publish(JsonObject.Create(draft.Entry)!, now);
            draft.Entry = published.Json;
            draft.Edition++;
            list.Entries.Add(published.Code);
        }
        return list.Entries;
    }

    private void Review(string key, string act, string by, string? reason, DateTimeOffset now)
    {
        var list = List(key);
        list.State = CatalogStates.List.Next(list.State, act);
        list.Decide(by, now, reason);
        foreach (var draft in list.Drafts.Select(d => _drafts[d]))
        {
            draft.State = CatalogStates.Draft.Next(draft.State, act);
            draft.Reason = reason;
            draft.Edition++;
        }
    }

    private CatalogListRecord List(string key) => _lists.TryGetValue(key, out var list) ? list : throw MockProblems.Refuse("not-found", $"There is no catalog list '{key}'.");

    private MockAnswer Save(Call call)
    {
        var entry = call.Body.GetProperty("entry");
        _drafts.TryGetValue(call.Key, out var draft);
        if (draft is not null && draft.Department != call.Department.Code) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' is another department's.");
        if (draft is not null && JsonElement.DeepEquals(draft.Entry, entry))
        {
            call.IsRepeat = true;
            return AnswerMaker.Json(draft.ToJson());
        }
        if (draft is not null && !CatalogStates.Draft.Allows(draft.State, "save")) throw MockProblems.Refuse("draft-locked", $"The draft is {draft.State}.");
        if (call.Body.Text("etag") != draft?.ETag)
            throw MockProblems.Refuse("etag-mismatch", draft is null ? "This is a new draft: there is no etag to name." : $"The draft now has the etag '{draft.ETag}'.");
        EntryRules.Hold(entry, call.Department, call.Now);
        if (draft is null) _drafts.Add(call.Key, draft = new CatalogDraftRecord(call.Key, call.Department.Code));
        draft.Entry = entry;
        draft.State = CatalogStates.Draft.Next(draft.State, "save");
        draft.Reason = null;
        draft.Edition++;
        return AnswerMaker.Json(draft.ToJson());
    }

    private MockAnswer Submit(Call call)
    {
        if (_lists.ContainsKey(call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names a list.");
        var keys = call.Body.Texts("drafts");
        var drafts = keys.Select(key => _drafts.TryGetValue(key, out var draft) && draft.Department == call.Department.Code
            ? draft
            : throw MockProblems.Refuse("draft-unknown", $"This department has no draft '{key}'.")).ToList();
        foreach (var draft in drafts)
        {
            if (!CatalogStates.Draft.Allows(draft.State, "submit")) throw MockProblems.Refuse("draft-locked", $"The draft '{draft.Key}' is {draft.State}.");
            EntryRules.Hold(draft.Entry, call.Department, call.Now);
        }
        HoldCodes(drafts, call.Department);
        foreach (var draft in drafts)
        {
            draft.State = CatalogStates.Draft.Next(draft.State, "submit");
            draft.Edition++;
        }
        var list = new CatalogListRecord(call.Key, call.Department.Code, keys, call.Now, Civil.WorkingDaysAfter(call.Now, center.Policy.ListReviewDays));
        _lists.Add(call.Key, list);
        var answer = AnswerMaker.Json(list.ToJson());
        if (center.Policy.PublishesListsAtOnce)
        {
            Approve(call.Key, center.Policy.Name, call.Now);
            Publish(call.Key, call.Now);
        }
        return answer;
    }

    private void HoldCodes(IReadOnlyList<CatalogDraftRecord> drafts, MockDepartment department)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            if (draft.Entry.Text("code") is { } code && (!codes.Add(code) || Published.Find(code) is { } held && held.Provider != department.Code))
                throw MockProblems.Refuse("resource-code-taken", $"The resource code {code} is in use.");
    }
}
