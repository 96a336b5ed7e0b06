using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.MockServer.Tests;

public class ConsoleTests
{
    [Fact]
    public async Task A_person_plays_the_authority_with_forms()
    {
        await using var front = new TestFront(socket: true);
        using var browser = new HttpClient();
        var draft = await front.Client.Catalog.SaveDraftAsync("11500000MB1000010R.d", TestFront.Entry());
        await front.Client.Catalog.SubmitListAsync("11500000MB1000010R.l", [draft.Key]);

        foreach (var act in new[] { "approve", "publish" })
        {
            using var form = new FormUrlEncodedContent([new("key", "11500000MB1000010R.l")]);
            using var answer = await browser.PostAsync($"{front.Server.Admin}/lists/{act}", form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(CatalogListState.Published, (await front.Client.Catalog.GetListAsync("11500000MB1000010R.l")).State);
    }

    [Fact]
    public async Task The_first_page_shows_what_the_center_holds()
    {
        await using var front = new TestFront(socket: true);
        using var browser = new HttpClient();

        var page = await browser.GetStringAsync(front.Server.Admin);

        Assert.Contains("示例部门", page);
        Assert.Contains("lists/approve", page);
    }

    [Fact]
    public async Task Programs_read_state_and_journal_as_json()
    {
        await using var front = new TestFront(socket: true);
        using var browser = new HttpClient();
        await front.Client.Service.GetLimitsAsync();

        using var state = JsonDocument.Parse(await browser.GetStringAsync($"{front.Server.Admin}/state"));
        using var journal = JsonDocument.Parse(await browser.GetStringAsync($"{front.Server.Admin}/journal"));

        Assert.True(state.RootElement.TryGetProperty("catalog", out _));
        Assert.Equal("getLimits", journal.RootElement[journal.RootElement.GetArrayLength() - 1].GetProperty("operation").GetString());
    }

    [Fact]
    public async Task An_act_that_is_not_possible_says_why()
    {
        await using var front = new TestFront(socket: true);
        using var browser = new HttpClient();
        using var form = new FormUrlEncodedContent([new("key", "nowhere")]);

        using var answer = await browser.PostAsync($"{front.Server.Admin}/lists/approve", form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("nowhere", await answer.Content.ReadAsStringAsync());
    }
}
