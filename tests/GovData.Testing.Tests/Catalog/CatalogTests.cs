using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class CatalogTests
{
    private const string Draft = $"/v1/catalog/drafts/{TestCenter.ProviderCode}.d1";
    private const string ListKey = TestCenter.ProviderCode + ".list.1";

    private readonly TestCenter _center = new();

    [Fact]
    public async Task A_draft_is_saved_submitted_approved_published_and_found()
    {
        var draft = await SaveAsync(Entries.Divisions());
        Assert.Equal((200, "DRAFT"), (draft.Status, draft.String("state")));
        var list = await SubmitAsync();
        Assert.Equal((200, "SUBMITTED", "2026-11-24"), (list.Status, list.String("state"), list.String("reviewDue")));
        _center.Mock.Authority.ApproveList(ListKey);
        Assert.Equal(["307005001/000001"], _center.Mock.Authority.PublishList(ListKey));
        var published = await _center.Provider.GetAsync("/v1/catalog/lists/" + ListKey);
        Assert.Equal(("PUBLISHED", "307005001/000001"), (published.String("state"), published.Json["entries"]![0]!.GetValue<string>()));
        var entry = await _center.User.GetAsync("/v1/catalog/entries/307005001/000001");
        Assert.Equal(("2026-11-22", 1, "行政区划代码"), (entry.String("publishedOn"), entry.Json["version"]!.GetValue<int>(), entry.String("title")));
        var found = await _center.User.GetAsync("/v1/catalog/entries?text=" + Uri.EscapeDataString("区划名称") + "&sharingType=CONDITIONAL&classification=307005");
        Assert.Single(found.Json["items"]!.AsArray());
        Assert.Empty((await _center.User.GetAsync("/v1/catalog/entries?openingType=NOT_OPEN")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Extension_metadata_is_given_back_unchanged()
    {
        await SaveAsync(Entries.Divisions(e => e["数据领域"] = new JsonObject { ["代码"] = "A01" }));
        await SubmitAsync();
        _center.Mock.Authority.ApproveList(ListKey);
        _center.Mock.Authority.PublishList(ListKey);
        Assert.Equal("A01", (await _center.User.GetAsync("/v1/catalog/entries/307005001/000001")).Json["数据领域"]!["代码"]!.GetValue<string>());
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing_and_a_change_names_the_etag_it_was_made_from()
    {
        var first = await SaveAsync(Entries.Divisions());
        Assert.Equal(first.Text, (await SaveAsync(Entries.Divisions())).Text);
        Assert.Equal(1, _center.Mock.Journal.Effects("saveCatalogDraft", TestCenter.ProviderCode + ".d1"));
        static JsonObject Changed() => Entries.Divisions(e => e["title"] = "行政区划");
        Assert.Equal("etag-mismatch", (await SaveAsync(Changed())).Code);
        var second = await SaveAsync(Changed(), first.String("etag"));
        Assert.Equal((200, "行政区划"), (second.Status, second.Json["entry"]!["title"]!.GetValue<string>()));
        Assert.Equal("etag-mismatch", (await SaveAsync(Entries.Divisions(), first.String("etag"))).Code);
    }

    [Fact]
    public async Task A_returned_list_says_why_and_its_drafts_can_be_corrected()
    {
        var draft = await SaveAsync(Entries.Divisions());
        await SubmitAsync();
        Assert.Equal("draft-locked", (await SaveAsync(Entries.Divisions(e => e["title"] = "x"), draft.String("etag"))).Code);
        _center.Mock.Authority.ReturnList(ListKey, "摘要不完整");
        var list = await _center.Provider.GetAsync("/v1/catalog/lists/" + ListKey);
        Assert.Equal(("RETURNED", "摘要不完整"), (list.String("state"), list.Json["decision"]!["reason"]!.GetValue<string>()));
        var again = await SaveAsync(Entries.Divisions());
        Assert.Equal(("RETURNED", "摘要不完整"), (again.String("state"), again.String("reason")));
        Assert.Equal("DRAFT", (await SaveAsync(Entries.Divisions(e => e["abstract"] = "更完整的摘要"), again.String("etag"))).String("state"));
        Assert.Equal("SUBMITTED", (await SubmitAsync(ListKey + "b")).String("state"));
    }

    [Theory]
    [InlineData("entry-classified")]
    [InlineData("provider-mismatch")]
    [InlineData("entry-invalid")]
    public async Task What_the_guide_forbids_is_refused(string code)
    {
        var entry = Entries.Divisions(e =>
        {
            if (code == "entry-classified") e["涉密属性"] = "涉密";
            if (code == "provider-mismatch") e["providerCode"] = TestCenter.UserCode;
            if (code == "entry-invalid") e["sharing"]!["condition"] = null;
        });
        var answer = await SaveAsync(entry);
        Assert.Equal(code, answer.Code);
        if (code == "entry-invalid") Assert.Equal("/entry/sharing/condition", answer.Json["errors"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_list_under_one_key_with_other_drafts_is_a_conflict_and_the_same_gets_the_first_answer()
    {
        await SaveAsync(Entries.Divisions());
        var first = await SubmitAsync();
        _center.Mock.Authority.ApproveList(ListKey);
        var repeated = await SubmitAsync();
        Assert.Equal(first.Text, repeated.Text);
        Assert.Equal(1, _center.Mock.Journal.Effects("submitCatalogList", ListKey));
        Assert.Equal("key-conflict", (await _center.Provider.PostAsync("/v1/catalog/lists/" + ListKey, new JsonObject { ["drafts"] = new JsonArray("other") })).Code);
    }

    [Fact]
    public async Task A_published_entry_s_change_becomes_its_next_version_and_the_first_stays_readable()
    {
        var code = await _center.PublishAsync();
        await _center.PublishAsync(Entries.Divisions(e => (e["code"], e["title"]) = (code, "行政区划代码（修订）")), "d2");
        Assert.Equal(2, (await _center.User.GetAsync("/v1/catalog/entries/" + code)).Json["version"]!.GetValue<int>());
        Assert.Equal("行政区划代码", (await _center.User.GetAsync("/v1/catalog/entries/" + code + "?version=1")).String("title"));
        Assert.Equal("not-found", (await _center.User.GetAsync("/v1/catalog/entries/" + code + "?version=3")).Code);
    }

    [Fact]
    public async Task Departments_see_nothing_of_each_other_s_drafts_and_lists()
    {
        await SaveAsync(Entries.Divisions());
        await SubmitAsync();
        Assert.Equal("not-found", (await _center.User.GetAsync("/v1/catalog/lists/" + ListKey)).Code);
        Assert.Equal("draft-unknown", (await _center.User.PostAsync("/v1/catalog/lists/other", new JsonObject { ["drafts"] = new JsonArray(TestCenter.ProviderCode + ".d1") })).Code);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        for (var i = 1; i <= 5; i++) await _center.PublishAsync(Entries.Divisions(e => e["title"] = $"资源{i}"), $"p{i}");
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _center.User.GetAsync("/v1/catalog/entries?limit=2" + (cursor is null ? "" : "&cursor=" + cursor));
            seen.AddRange(page.Json["items"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()));
            cursor = page.Json["next"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.Equal(["307005001/000001", "307005001/000002", "307005001/000003", "307005001/000004", "307005001/000005"], seen);
    }

    [Fact]
    public void The_authority_cannot_approve_what_is_not_there() =>
        Assert.Contains("not-found", Assert.Throws<InvalidOperationException>(() => _center.Mock.Authority.ApproveList("nothing")).Message, StringComparison.Ordinal);

    private Task<TestAnswer> SaveAsync(JsonObject entry, string? etag = null)
    {
        var body = new JsonObject { ["entry"] = entry };
        if (etag is not null) body["etag"] = etag;
        return _center.Provider.PostAsync(Draft, body);
    }

    private Task<TestAnswer> SubmitAsync(string key = ListKey) =>
        _center.Provider.PostAsync("/v1/catalog/lists/" + key, new JsonObject { ["drafts"] = new JsonArray(TestCenter.ProviderCode + ".d1") });
}
