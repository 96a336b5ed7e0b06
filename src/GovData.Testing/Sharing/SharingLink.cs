using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>共享 · Applications, the provider's inbox and decision, grants, queries.</summary>
internal sealed class SharingLink(CenterServices center, PublishedCatalog catalogue, DataPool pool) : ChainLink
{
    private readonly List<ApplicationRecord> _applications = [];
    private readonly List<GrantRecord> _grants = [];
    private readonly QueryDesk _queries = new(center, catalogue, pool);

    public override string Name => "sharing";

    public IReadOnlyList<ApplicationRecord> Applications => _applications;

    public IReadOnlyList<GrantRecord> Grants => _grants;

    public override void Map(HandlerTable handlers)
    {
        handlers.OnAsync("applyForSharing", ApplyAsync);
        handlers.On("getSharingApplication", call => AnswerMaker.Json(Visible(call).ToJson()));
        handlers.On("getSharingDecision", call => Visible(call).Decision is { } decision
            ? AnswerMaker.Json(decision.DeepClone())
            : throw MockProblems.RefuseFor("decision-pending", "People decide this; ask again later by the key.", center.Policy.DecisionPoll));
        handlers.On("listSharingInbox", Inbox);
        handlers.OnAsync("decideSharingApplication", DecideAsync);
        handlers.On("getSharingGrant", call => AnswerMaker.Json(Visible(call, call.Path["grantId"]).ToJson(call.Now)));
        handlers.On("querySharedData", call => _queries.Answer(call, Visible(call, call.Path["grantId"])));
    }

    public override JsonNode Snapshot() => new JsonObject
    {
        ["applications"] = MockJson.List(_applications.Select(a => a.ToJson())),
        ["grants"] = MockJson.List(_grants.Select(g => g.ToJson(center.Clock.Now))),
        ["audit"] = MockJson.List(_queries.Audit.Select(a => a.DeepClone())),
    };

    public override void Reset()
    {
        _applications.Clear();
        _grants.Clear();
        _queries.Audit.Clear();
    }

    /// <summary>Suspends, resumes or revokes a grant.</summary>
    public void Change(string grantId, string act)
    {
        var grant = _grants.Find(g => g.Id == grantId) ?? throw MockProblems.Refuse("not-found", $"There is no grant '{grantId}'.");
        grant.State = SharingStates.Grant.Next(grant.State, act);
    }

    private async ValueTask<MockAnswer> ApplyAsync(Call call)
    {
        if (_applications.Exists(a => a.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names an application.");
        var code = call.Body.Need("entryCode");
        var entry = catalogue.Find(code) ?? throw MockProblems.Refuse("entry-unknown", $"The catalogue has no entry {code}.");
        if (entry.SharingType == "NOT_SHARED") throw MockProblems.Refuse("sharing-forbidden", $"{code} is not shared: {entry.Json.GetProperty("sharing").Text("basis")}");
        if (call.Body.Texts("items").Except(entry.ItemNames).FirstOrDefault() is { } item) throw MockProblems.Refuse("item-unknown", $"{code} has no item '{item}'.");
        if (Civil.Before(call.Body.Need("periodTo"), call.Body.Need("periodFrom")) || Civil.Before(call.Body.Need("periodTo"), Civil.Day(call.Now)))
            throw MockProblems.Refuse("period-invalid", "The period of use ends before it begins, or has ended already.");
        var due = Civil.WorkingDaysAfter(call.Now, center.Policy.SharingReviewDays);
        var application = new ApplicationRecord(call.Key, call.Department.Code, entry.Provider, call.Body, call.Now, due);
        _applications.Add(application);
        if (entry.SharingType == "UNCONDITIONAL")
            await ConcludeAsync(call, application, MockJson.Element("""{"outcome":"GRANTED"}"""u8.ToArray()), center.Policy.Name).ConfigureAwait(false);
        return AnswerMaker.Json(application.ToJson());
    }

    private async ValueTask<MockAnswer> DecideAsync(Call call)
    {
        var application = Visible(call);
        if (application.Provider != call.Department.Code) throw MockProblems.Refuse("not-permitted", "Only the provider decides.");
        if (application.Decision is not null) throw MockProblems.Refuse("state-conflict", $"The application is {application.State}: one application has one decision.");
        DecisionRules.Hold(call.Body, application);
        await ConcludeAsync(call, application, call.Body, call.Body.Need("decidedBy")).ConfigureAwait(false);
        return AnswerMaker.Json(application.Decision!.DeepClone());
    }

    private async Task ConcludeAsync(Call call, ApplicationRecord application, JsonElement decision, string by)
    {
        var outcome = decision.Need("outcome");
        var state = SharingStates.Application.Next(application.State, outcome);
        var grant = state == "GRANTED" ? await GrantAsync(call, application, decision).ConfigureAwait(false) : null;
        var document = await center.Documents.SignAsync("sharing-decision", new JsonObject
        {
            ["applicationKey"] = application.Key,
            ["applicant"] = application.Applicant,
            ["provider"] = application.Provider,
            ["entryCode"] = application.EntryCode,
            ["outcome"] = outcome,
            ["reason"] = decision.Text("reason"),
            ["decidedBy"] = by,
            ["decidedAt"] = MockJson.Instant(call.Now),
            ["grantId"] = grant?.Id,
        }, call.Cancellation).ConfigureAwait(false);
        application.Decision = new JsonObject
        {
            ["applicationKey"] = application.Key,
            ["outcome"] = outcome,
            ["reason"] = decision.Text("reason"),
            ["decidedBy"] = by,
            ["decidedAt"] = MockJson.Instant(call.Now),
            ["grantId"] = grant?.Id,
            ["document"] = document,
        };
        (application.State, application.GrantId) = (state, grant?.Id);
        if (grant is not null) _grants.Add(grant);
    }

    private async Task<GrantRecord> GrantAsync(Call call, ApplicationRecord application, JsonElement decision)
    {
        var items = decision.Texts("items") is { Count: > 0 } narrowed ? narrowed : application.Items;
        var grant = new GrantRecord(
            application, center.Chance.Id("grant"), items, decision.Text("validTo") ?? application.Request.Need("periodTo"),
            decision.Member("maxQueries")?.GetInt64() ?? application.MaxQueries);
        var terms = grant.Terms();
        terms["grantedAt"] = MockJson.Instant(call.Now);
        grant.Document = await center.Documents.SignAsync("sharing-grant", terms, call.Cancellation).ConfigureAwait(false);
        return grant;
    }

    private MockAnswer Inbox(Call call)
    {
        var found = _applications.Where(a => a.Provider == call.Department.Code && (!call.Query.TryGetValue("entryCode", out var code) || a.EntryCode == code)).ToList();
        foreach (var application in found.Where(a => SharingStates.Application.Allows(a.State, "open"))) application.State = SharingStates.Application.Next(application.State, "open");
        return AnswerMaker.Json(Paging.Page(call, found.Where(a => !call.Query.TryGetValue("state", out var state) || a.State == state), a => a.ToJson()));
    }

    private ApplicationRecord Visible(Call call) =>
        _applications.Find(a => a.Key == call.Path["key"]) is { } found && Concerns(found, call)
            ? found
            : throw MockProblems.Refuse("not-found", $"This department has no application '{call.Path["key"]}'.");

    private GrantRecord Visible(Call call, string grantId) =>
        _grants.Find(g => g.Id == grantId) is { } found && Concerns(found.Application, call)
            ? found
            : throw MockProblems.Refuse("not-found", $"This department has no grant '{grantId}'.");

    private static bool Concerns(ApplicationRecord application, Call call) =>
        application.Applicant == call.Department.Code || application.Provider == call.Department.Code;
}
