using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Client.Tests;

public class CatalogChainTests
{
    private static readonly string s_draft = City.KeyOf("draft.divisions");
    private static readonly string s_list = City.KeyOf("list.2026-11");

    [Fact]
    public async Task A_draft_becomes_an_entry_that_others_find()
    {
        using var city = new City();
        await city.Provider.Catalog.SaveDraftAsync(s_draft, City.Divisions());
        var submitted = await city.Provider.Catalog.SubmitListAsync(s_list, [s_draft]);
        city.Mock.Authority.ApproveList(s_list);
        city.Mock.Authority.PublishList(s_list);

        var list = await city.Provider.Catalog.GetListAsync(s_list);
        var entry = await city.User.Catalog.GetEntryAsync(Assert.Single(list.Entries));
        var found = await city.User.Catalog.Search(new CatalogQuery { Text = "行政区划", SharingType = SharingType.Conditional }).ToListAsync();

        Assert.Equal((CatalogListState.Submitted, CatalogListState.Published), (submitted.State, list.State));
        Assert.Equal((1, 3, "重庆市行政区划代码"), (entry.Version, entry.Items.Count, entry.Title));
        Assert.Equal(entry.Code, Assert.Single(found).Code);
    }

    [Fact]
    public async Task A_returned_list_says_why_and_its_draft_is_edited()
    {
        using var city = new City();
        await city.Provider.Catalog.SaveDraftAsync(s_draft, City.Divisions());
        await city.Provider.Catalog.SubmitListAsync(s_list, [s_draft]);
        city.Mock.Authority.ReturnList(s_list, "摘要不完整");

        var list = await city.Provider.Catalog.GetListAsync(s_list);

        Assert.Equal((CatalogListState.Returned, "摘要不完整"), (list.State, list.Decision!.Reason));
    }

    [Fact]
    public async Task A_draft_that_changed_meanwhile_is_not_overwritten()
    {
        using var city = new City();
        var mine = await city.Provider.Catalog.SaveDraftAsync(s_draft, City.Divisions());
        var theirs = await city.Provider.Catalog.SaveDraftAsync(s_draft, City.Divisions());
        theirs.Entry.Abstract = "另一人所写";
        await city.Provider.Catalog.SaveDraftAsync(theirs);
        mine.Entry.Abstract = "本人所写";

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.Catalog.SaveDraftAsync(mine));

        Assert.Equal("etag-mismatch", refusal.Code);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_repeated_to_one_effect()
    {
        using var city = new City();
        city.Mock.Outcomes.Next("saveCatalogDraft", MockOutcome.LoseAnswer());
        CatalogDraft? draft = null;

        await city.Clock.RunAsync(async () => draft = await city.Provider.Catalog.SaveDraftAsync(s_draft, City.Divisions()));

        Assert.Equal(CatalogDraftState.Draft, draft!.State);
        Assert.Equal([1, 2], city.Mock.Journal.Of("saveCatalogDraft").Select(entry => entry.Attempt));
        Assert.Equal(1, city.Mock.Journal.Effects("saveCatalogDraft", s_draft));
    }

    [Fact]
    public async Task A_search_goes_through_pages_and_ends_when_the_center_loops()
    {
        using var city = new City();
        for (var i = 0; i < 5; i++) city.Mock.Seed.Entry(City.Divisions());
        var catalog = city.User.Catalog;

        Assert.Equal(5, await catalog.Search(new CatalogQuery { PageSize = 2 }).CountAsync());
        Assert.Equal(3, city.Mock.Journal.Of("searchCatalog").Count);

        city.Mock.Outcomes.Next("searchCatalog", MockOutcome.LoopingCursor());
        var failure = await Assert.ThrowsAsync<TransportException>(async () => await catalog.Search().CountAsync());
        Assert.Equal(TransportFailure.LoopingCursor, failure.Failure);
    }
}
