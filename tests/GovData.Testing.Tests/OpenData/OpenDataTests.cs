using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class OpenDataTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public async Task The_file_is_made_from_the_stored_rows_and_fits_its_digest()
    {
        var code = await StoreAsync();
        var published = await PublishAsync(code);
        Assert.Equal((200, 3), (published.Status, published.Json["rows"]!.GetValue<int>()));
        var file = await _center.User.GetAsync("/v1/open-data/datasets/o1/file");
        Assert.Equal("区划代码,区划名称\r\n500101,万州区\r\n500102,涪陵区\r\n500103,渝中区\r\n", file.Text);
        Assert.Equal(Sending.Digest(file.Body), published.String("digest"));
        Assert.Contains("sm3=:", file.Headers["Content-Digest"], StringComparison.Ordinal);
        Assert.Single((await _center.User.GetAsync("/v1/open-data/datasets?text=" + Uri.EscapeDataString("区划"))).Json["items"]!.AsArray());
        Assert.Empty((await _center.User.GetAsync("/v1/open-data/datasets?text=nothing")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData("item-sensitive")]
    [InlineData("item-unknown")]
    [InlineData("entry-unknown")]
    [InlineData("opening-forbidden")]
    [InlineData("not-city-level")]
    public async Task What_may_not_be_opened_is_refused(string code)
    {
        var refused = await PublishAsync(await StoreAsync(), b =>
        {
            if (code == "item-sensitive") b["items"] = new JsonArray("联系人");
            if (code == "item-unknown") b["items"] = new JsonArray("没有此项");
            if (code == "entry-unknown") b["version"] = 2;
            if (code == "opening-forbidden") b["openingType"] = "CONDITIONAL";
        }, code == "not-city-level" ? _center.User : null);
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task Nothing_stored_cannot_be_opened() => Assert.Equal("no-data", (await PublishAsync(await _center.PublishAsync())).Code);

    [Fact]
    public async Task What_is_opened_conditionally_states_its_condition_and_needs_an_application()
    {
        var code = await StoreAsync(e => e["opening"] = new JsonObject { ["type"] = "CONDITIONAL", ["condition"] = "实名" });
        Assert.Equal("condition-missing", (await PublishAsync(code, b => b["openingType"] = "CONDITIONAL")).Code);
        Assert.Equal(200, (await PublishAsync(code, b => (b["openingType"], b["condition"]) = ("CONDITIONAL", "实名"))).Status);
        Assert.Equal("conditional-application-required", (await _center.User.GetAsync("/v1/open-data/datasets/o1/file")).Code);
    }

    private async Task<string> StoreAsync(Action<JsonObject>? change = null)
    {
        var code = await _center.PublishAsync(Entries.Divisions(change));
        await _center.Provider.SubmitAsync("s1", Sending.Announcement(code), Sending.Rows, 3);
        return code;
    }

    private Task<TestAnswer> PublishAsync(string code, Action<JsonObject>? change = null, TestCaller? caller = null)
    {
        var body = new JsonObject
        {
            ["entryCode"] = code,
            ["version"] = 1,
            ["items"] = new JsonArray("区划代码", "区划名称"),
            ["title"] = "重庆市行政区划",
            ["openingType"] = "UNCONDITIONAL",
            ["licence"] = "CC-BY-4.0",
            ["format"] = "CSV",
        };
        change?.Invoke(body);
        return (caller ?? _center.Provider).PostAsync("/v1/open-data/datasets/o1", body);
    }
}
