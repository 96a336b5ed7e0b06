using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client.Tests;

public class CatalogClientTests
{
    private const string DraftKey = "11500000MB0000019F.draft.divisions";
    private const string ListKey = "11500000MB0000019F.list.2026-11";

    [Fact]
    public async Task A_new_draft_travels_without_code_and_version()
    {
        var draft = await new GoldenCenter("saveCatalogDraft").AsProvider().Catalog.SaveDraftAsync(DraftKey, NewEntry());

        Assert.Equal((DraftKey, CatalogDraftState.Draft, "d1"), (draft.Key, draft.State, draft.ETag));
        Assert.Equal("", draft.Entry.Code);
        Assert.Equal(5, draft.Entry.Items.Count);
    }

    [Fact]
    public async Task An_edited_draft_travels_with_its_etag_and_keeps_what_nobody_knows()
    {
        var handler = new ScriptedHandler(
            Answers.Json("""{"key":"k-1","entry":{"title":"旧","code":null,"本地扩展":{"级别":2}},"state":"RETURNED","etag":"d7","reason":"缺摘要"}"""));
        var catalog = Clients.Over(handler).Catalog;
        var draft = await catalog.SaveDraftAsync("k-1", NewEntry());
        draft.Entry.Title = "新";

        await catalog.SaveDraftAsync(draft);

        var sent = JsonDocument.Parse(handler.Calls[1].Body).RootElement;
        Assert.Equal("d7", sent.GetProperty("etag").GetString());
        Assert.Equal("新", sent.GetProperty("entry").GetProperty("title").GetString());
        Assert.Equal(2, sent.GetProperty("entry").GetProperty("本地扩展").GetProperty("级别").GetInt32());
        Assert.False(sent.GetProperty("entry").TryGetProperty("code", out _));
    }

    [Fact]
    public async Task A_list_is_submitted_with_its_drafts_and_a_note()
    {
        var list = await new GoldenCenter("submitCatalogList").AsProvider().Catalog.SubmitListAsync(ListKey, [DraftKey], "首次编目");

        Assert.Equal(CatalogListState.Submitted, list.State);
        Assert.Equal(new CivilDate(2026, 11, 24), list.ReviewDue);
        Assert.Null(list.Decision);
    }

    [Fact]
    public async Task A_published_list_names_its_entries_and_who_decided()
    {
        var list = await new GoldenCenter("getCatalogList").AsProvider().Catalog.GetListAsync(ListKey);

        Assert.Equal(CatalogListState.Published, list.State);
        Assert.Equal(["307005012/000001"], list.Entries);
        Assert.Equal("市级主管部门", list.Decision!.By);
    }

    [Fact]
    public async Task Search_asks_nothing_before_it_is_read_and_gives_whole_entries()
    {
        var center = new GoldenCenter("searchCatalog");
        var found = center.AsUser().Catalog.Search(new CatalogQuery { Text = "区划", PageSize = 20 });
        Assert.Empty(center.Received);

        var entries = await found.ToListAsync();

        var entry = Assert.Single(entries);
        Assert.Equal("307005012/000001", entry.Code);
        Assert.Equal(SharingType.Conditional, entry.Sharing.Type);
    }

    [Fact]
    public async Task An_entry_is_asked_for_in_two_path_segments()
    {
        var entry = await new GoldenCenter("getCatalogEntry").AsUser().Catalog.GetEntryAsync("307005012/000001");

        Assert.Equal("重庆市行政区划代码", entry.Title);
        Assert.Equal(["区划代码", "启用年份"], entry.Items.Where(item => item.IsKey).Select(item => item.Name));
        Assert.Equal(IdentifierKind.DivisionCode, entry.Items[0].Identifier);
    }

    [Fact]
    public async Task A_version_of_an_entry_is_asked_for_by_number()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"title":"旧版","version":2}"""));

        await Clients.Over(handler).Catalog.GetEntryAsync("307005012/000001", 2);

        Assert.EndsWith("/v1/catalog/entries/307005012/000001?version=2", handler.Calls[0].Address.PathAndQuery, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Clients.Over(handler).Catalog.GetEntryAsync("307005012/000001", 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("307005012")]
    [InlineData("307005012000001")]
    [InlineData("407005012/000001")]
    [InlineData("307005012/")]
    [InlineData("307005012/00000a")]
    [InlineData("307005012/000001/1")]
    [InlineData("../secret")]
    public async Task A_resource_code_that_is_none_never_leaves(string code)
    {
        var center = new GoldenCenter();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => center.AsUser().Catalog.GetEntryAsync(code));

        Assert.Equal("code", refusal.ParamName);
        Assert.Empty(center.Received);
    }

    [Theory]
    [InlineData("查 11010519491231002X 的许可")]
    [InlineData("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7")]
    public void A_search_text_with_an_identifier_never_leaves(string text)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => new GoldenCenter().AsUser().Catalog.Search(new CatalogQuery { Text = text }));

        Assert.Equal(("identifier-in-address", RefusalOrigin.Local, 0), (refusal.Code, refusal.Origin, refusal.Attempts));
        Assert.DoesNotContain("11010519491231002X", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_repeats_its_cursor_is_not_read_for_ever()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"items":[{"title":"甲"}],"next":"c1"}"""));

        var failure = await Assert.ThrowsAsync<TransportException>(async () => await Clients.Over(handler).Catalog.Search().ToListAsync());

        Assert.Equal(TransportFailure.LoopingCursor, failure.Failure);
        Assert.Equal(2, handler.Calls.Count);
    }

    [Fact]
    public async Task A_page_goes_on_from_a_cursor_in_another_process()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"items":[],"next":null}"""));

        await Clients.Over(handler).Catalog.Search(new CatalogQuery { Classification = "307" }).GetPageAsync("a+b");

        Assert.EndsWith("?classification=307&cursor=a%2Bb", handler.Calls[0].Address.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lists_and_odd_keys_never_leave()
    {
        var catalog = new GoldenCenter().AsProvider().Catalog;

        await Assert.ThrowsAsync<ArgumentException>(() => catalog.SubmitListAsync(ListKey, []));
        await Assert.ThrowsAsync<ArgumentException>(() => catalog.SubmitListAsync(ListKey, ["-odd"]));
        await Assert.ThrowsAsync<ArgumentException>(() => catalog.SubmitListAsync(new string('k', 129), [DraftKey]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => catalog.SaveDraftAsync(DraftKey, null!));
        Assert.Throws<ArgumentException>(() => { catalog.Search(new CatalogQuery { PageSize = 0 }); });
    }

    private static CatalogEntry NewEntry() => new()
    {
        Title = "重庆市行政区划代码",
        ProviderName = "示例提供部门",
        ProviderCode = GoldenCenter.Provider,
        Abstract = "全市区县级行政区划代码、名称、类别及有效期",
        Format = new ResourceFormat { Category = ResourceCategory.Of("电子表格"), Type = "csv" },
        Items =
        [
            new() { Name = "区划代码", EnglishName = "division_code", Type = ItemDataType.Character(6), Required = true, IsKey = true, Identifier = IdentifierKind.DivisionCode, Description = "GB/T 2260 六位代码" },
            new() { Name = "启用年份", EnglishName = "valid_from", Type = ItemDataType.Integer, Required = true, IsKey = true },
            new() { Name = "停用年份", EnglishName = "valid_to", Type = ItemDataType.Integer, Description = "空为现行" },
            new() { Name = "区划名称", EnglishName = "division_name", Type = ItemDataType.Character(60), Required = true },
            new() { Name = "类别", EnglishName = "kind", Type = ItemDataType.Character(10), Required = true, CodeSet = ["区", "县", "自治县"] },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
    };
}
