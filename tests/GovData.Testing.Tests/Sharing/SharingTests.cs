using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class SharingTests
{
    private const string Path = $"/v1/sharing/applications/{TestCenter.UserCode}.apply.1";

    private readonly TestCenter _center = new(providerLevel: 1, userLevel: 2);

    [Fact]
    public async Task Applied_decided_granted_and_queried_within_the_grant_from_the_stored_rows()
    {
        await ApplyAsync();
        var pending = await _center.User.GetAsync(Path + "/decision");
        Assert.Equal((404, "decision-pending", 3600), (pending.Status, pending.Code, pending.Json["retryAfter"]!.GetValue<int>()));
        Assert.Equal("IN_REVIEW", (await _center.Provider.GetAsync("/v1/sharing/inbox")).Json["items"]![0]!["state"]!.GetValue<string>());
        var decision = await DecideAsync("GRANTED");
        Assert.True(SignedDocument.Parse(decision.Json["document"]!.ToJsonString()).Verify(_center.Mock.Keys.Trusted).IsValid);
        var grant = decision.String("grantId");
        var page = await QueryAsync(grant, filter: [("区划代码", "FROM", "500102")]);
        Assert.Equal(["涪陵区", "渝中区"], Names(page));
        Assert.Equal(1, page.Json["remainingQueries"]!.GetValue<int>());
        Assert.Equal(["万州区"], Names(await QueryAsync(grant, filter: [("生效年份", "EQUALS", "1998.0"), ("区划名称", "IN", "万州区")])));
        Assert.Equal("outside-count", (await QueryAsync(grant)).Code);
        Assert.Equal(2, (await _center.User.GetAsync("/v1/sharing/grants/" + grant)).Json["usedQueries"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("outside-purpose")]
    [InlineData("outside-items")]
    [InlineData("outside-items filter")]
    [InlineData("outside-period")]
    [InlineData("not-permitted")]
    [InlineData("grant-suspended")]
    [InlineData("grant-revoked")]
    [InlineData("filter-invalid")]
    public async Task Outside_its_grant_a_query_is_refused_with_the_reason_and_not_counted(string fault)
    {
        await ApplyAsync();
        var grant = (await DecideAsync("GRANTED")).String("grantId");
        if (fault == "grant-suspended") _center.Mock.Authority.SuspendGrant(grant);
        if (fault == "grant-revoked") _center.Mock.Authority.RevokeGrant(grant);
        if (fault == "outside-period") Later(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        var refused = await QueryAsync(
            grant, caller: fault == "not-permitted" ? _center.Provider : _center.User,
            purpose: fault == "outside-purpose" ? "其他目的" : "地址核对",
            items: fault == "outside-items" ? ["联系人"] : ["区划名称"],
            filter: fault switch { "outside-items filter" => [("联系人", "EQUALS", "张三")], "filter-invalid" => [("生效年份", "FROM", "many")], _ => [] });
        Assert.Equal(fault.Split(' ')[0], refused.Code);
        Assert.NotEmpty(refused.String("detail"));
        Assert.Equal(0, (await _center.User.GetAsync("/v1/sharing/grants/" + grant)).Json["usedQueries"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_grant_holds_through_its_last_day_of_China_s_calendar()
    {
        await ApplyAsync();
        var grant = (await DecideAsync("GRANTED")).String("grantId");
        Later(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero));
        Assert.Equal(200, (await QueryAsync(grant)).Status);
        Later(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal("EXPIRED", (await _center.User.GetAsync("/v1/sharing/grants/" + grant)).String("state"));
    }

    [Fact]
    public async Task Pages_of_one_query_count_once_and_stay_on_one_version_of_the_data()
    {
        var code = await ApplyAsync();
        var grant = (await DecideAsync("GRANTED")).String("grantId");
        var first = await QueryAsync(grant, limit: 2);
        await _center.Provider.SubmitAsync("correction", Sending.Announcement(code, "CORRECTION"), "500103,改名,1997,\r\n", 1);
        var second = await QueryAsync(grant, limit: 2, cursor: first.String("next"));
        Assert.Equal(["渝中区"], Names(second));
        Assert.Equal((1, 1), (second.Json["remainingQueries"]!.GetValue<int>(), second.Json["provenance"]!["dataVersion"]!.GetValue<int>()));
        Assert.Null(second.Json["next"]);
        Assert.Equal("cursor-invalid", (await QueryAsync(grant, limit: 2, cursor: first.String("next"), filter: [("区划代码", "EQUALS", "500101")])).Code);
        Assert.Equal(2, (await QueryAsync(grant)).Json["provenance"]!["dataVersion"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_shows_late_shows_whole_and_until_then_the_version_before()
    {
        var code = await ApplyAsync();
        var grant = (await DecideAsync("GRANTED")).String("grantId");
        _center.Mock.Policy.VisibilityDelay = TimeSpan.FromMinutes(5);
        _center.Time.Advance(TimeSpan.FromMinutes(5));
        await _center.Provider.SubmitAsync("correction", Sending.Announcement(code, "CORRECTION"), "500101,先改,1998,\r\n500103,后改,1997,\r\n", 2);

        Assert.Equal(["万州区", "涪陵区", "渝中区"], Names(await QueryAsync(grant)));
        _center.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["先改", "涪陵区", "后改"], Names(await QueryAsync(grant)));
    }

    [Fact]
    public async Task Attempts_of_one_query_count_once()
    {
        await ApplyAsync();
        var grant = (await DecideAsync("GRANTED")).String("grantId");
        for (var attempt = 0; attempt < 3; attempt++) Assert.Equal(1, (await QueryAsync(grant, trace: "trace-000001")).Json["remainingQueries"]!.GetValue<int>());
        Assert.Equal(0, (await QueryAsync(grant, trace: "trace-000001", filter: [("区划代码", "EQUALS", "500101")])).Json["remainingQueries"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_refusal_is_a_signed_decision_with_its_reason()
    {
        await ApplyAsync();
        Assert.Equal("decision-invalid", (await DecideAsync("REFUSED", key: "decide-0001")).Code);
        await DecideAsync("REFUSED", d => d["reason"] = "依据不足", "decide-0002");
        var decision = await _center.User.GetAsync(Path + "/decision");
        Assert.Equal(("REFUSED", "依据不足"), (decision.String("outcome"), decision.Payload("document")["reason"]!.GetValue<string>()));
        Assert.Null(decision.Json["grantId"]);
        Assert.Equal("state-conflict", (await DecideAsync("GRANTED", key: "decide-0003")).Code);
    }

    [Fact]
    public async Task A_provider_narrows_but_never_widens_and_nobody_else_decides()
    {
        await ApplyAsync();
        Assert.Equal("decision-invalid", (await DecideAsync("NARROWED", key: "decide-0001")).Code);
        Assert.Equal("decision-invalid", (await DecideAsync("NARROWED", d => d["items"] = new JsonArray("联系人"), "decide-0002")).Code);
        Assert.Equal("decision-invalid", (await DecideAsync("NARROWED", d => d["maxQueries"] = 3, "decide-0003")).Code);
        Assert.Equal("not-permitted", (await DecideAsync("GRANTED", key: "decide-0004", caller: _center.User)).Code);
        var grant = (await DecideAsync("NARROWED", d => d["items"] = new JsonArray("区划名称"), "decide-0005")).String("grantId");
        Assert.Equal(["区划名称"], (await _center.User.GetAsync("/v1/sharing/grants/" + grant)).Json["items"]!.AsArray().Select(i => i!.GetValue<string>()));
    }

    [Theory]
    [InlineData("UNCONDITIONAL", 200, "GRANTED")]
    [InlineData("NOT_SHARED", 403, "sharing-forbidden")]
    public async Task What_the_entry_says_of_sharing_decides_at_once(string type, int status, string outcome)
    {
        var code = await _center.PublishAsync(Entries.Divisions(e => e["sharing"] = new JsonObject { ["type"] = type, ["basis"] = "示例依据" }));
        var answer = await _center.User.PostAsync(Path, Application(code));
        Assert.Equal((status, outcome), (answer.Status, status == 200 ? answer.String("state") : answer.Code));
    }

    [Theory]
    [InlineData("entry-unknown")]
    [InlineData("item-unknown")]
    [InlineData("period-invalid")]
    public async Task An_application_for_what_is_not_there_is_refused(string code)
    {
        var application = Application(code == "entry-unknown" ? "307005999/000001" : await _center.PublishAsync());
        if (code == "item-unknown") application["items"] = new JsonArray("没有此项");
        if (code == "period-invalid") application["periodTo"] = "2026-11-21";
        Assert.Equal(code, (await _center.User.PostAsync(Path, application)).Code);
    }

    [Fact]
    public async Task Nothing_stored_is_said_as_no_data()
    {
        await _center.User.PostAsync(Path, Application(await _center.PublishAsync()));
        Assert.Equal("no-data", (await QueryAsync((await DecideAsync("GRANTED")).String("grantId"))).Code);
    }

    private static IEnumerable<string> Names(TestAnswer page) => page.Json["rows"]!.AsArray().Select(r => r!["区划名称"]!.GetValue<string>());

    private void Later(DateTimeOffset at)
    {
        _center.Time.SetUtcNow(at);
        _center.User.ForgetToken();
        _center.Provider.ForgetToken();
    }

    private static JsonObject Application(string code) => new()
    {
        ["entryCode"] = code,
        ["items"] = new JsonArray("区划代码", "区划名称", "生效年份"),
        ["purpose"] = "地址核对",
        ["matter"] = "户籍登记",
        ["legalBasis"] = "示例依据",
        ["scenario"] = "窗口受理",
        ["periodFrom"] = "2026-11-22",
        ["periodTo"] = "2026-12-31",
        ["maxQueries"] = 2,
    };

    private async Task<string> ApplyAsync()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync(TestCenter.ProviderCode + ".s1", Sending.Announcement(code), Sending.Rows, 3);
        var answer = await _center.User.PostAsync(Path, Application(code));
        Assert.Equal(("SUBMITTED", "2026-12-04"), (answer.String("state"), answer.String("reviewDue")));
        return code;
    }

    private Task<TestAnswer> DecideAsync(string outcome, Action<JsonObject>? change = null, string key = "decide-0001", TestCaller? caller = null)
    {
        var decision = new JsonObject { ["outcome"] = outcome, ["decidedBy"] = "审核员01" };
        change?.Invoke(decision);
        return (caller ?? _center.Provider).PostAsync(Path + "/decision", decision, key);
    }

    private Task<TestAnswer> QueryAsync(
        string grant, string purpose = "地址核对", string[]? items = null, (string Item, string Operator, string Value)[]? filter = null,
        int? limit = null, string? cursor = null, string? trace = null, TestCaller? caller = null)
    {
        caller ??= _center.User;
        var body = new JsonObject
        {
            ["context"] = Contexts.Of(caller.Department.Code, purpose),
            ["items"] = new JsonArray([.. (items ?? ["区划代码", "区划名称"]).Select(i => (JsonNode)i)]),
            ["filter"] = new JsonArray([.. (filter ?? []).Select(f => new JsonObject { ["item"] = f.Item, ["operator"] = f.Operator, ["values"] = new JsonArray(f.Value) })]),
            ["cursor"] = cursor,
            ["limit"] = limit,
        };
        return caller.SendAsync(HttpMethod.Post, $"/v1/sharing/grants/{grant}/query", Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", traceId: trace);
    }
}
