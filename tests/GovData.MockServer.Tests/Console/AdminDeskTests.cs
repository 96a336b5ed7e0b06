using System.Net;
using GovData.Client;
using GovData.Standards;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>The console as a program uses it: JSON in, JSON out.</summary>
public sealed class AdminDeskTests : IAsyncLifetime
{
    private TestFront _front = null!;
    private TestBrowser _program = null!;

    public async Task InitializeAsync()
    {
        _front = await TestFront.StartAsync(socket: true);
        _program = new TestBrowser(_front.Server);
    }

    public async Task DisposeAsync()
    {
        _program.Dispose();
        await _front.DisposeAsync();
    }

    [Fact]
    public async Task It_says_that_it_is_ready() => Assert.True((await _program.JsonAsync("/ready")).GetProperty("ready").GetBoolean());

    [Fact]
    public async Task The_state_is_what_the_center_holds()
    {
        var list = await _front.SubmitListAsync();

        var lists = (await _program.JsonAsync("/state")).GetProperty("catalog").GetProperty("lists");

        Assert.Equal((list, "SUBMITTED"), (lists[0].GetProperty("key").GetString(), lists[0].GetProperty("state").GetString()));
    }

    [Fact]
    public async Task The_journal_tells_every_request_without_credentials()
    {
        _front.Center.Outcomes.Next("submitCatalogList", MockOutcome.LoseAnswer());
        var list = await _front.SubmitListAsync();

        var submitted = await _program.JsonAsync($"/journal?operation=submitCatalogList&key={list}");

        Assert.Equal([1, 2], submitted.EnumerateArray().Select(e => e.GetProperty("attempt").GetInt32()));
        Assert.Equal([true, false], submitted.EnumerateArray().Select(e => e.GetProperty("hadEffect").GetBoolean()));
        Assert.Equal(["AnswerLost", "Replayed"], submitted.EnumerateArray().Select(e => e.GetProperty("outcome").GetString()));
        Assert.Single(submitted.EnumerateArray().Select(e => e.GetProperty("traceId").GetString()).Distinct());
        Assert.All(submitted.EnumerateArray(), e => Assert.Equal("***", e.GetProperty("headers").GetProperty("Authorization").GetString()));
        Assert.Empty((await _program.JsonAsync("/journal?operation=submitCatalogList&key=other")).EnumerateArray());
        Assert.Equal(_front.Center.Journal.Count, (await _program.JsonAsync("/journal")).GetArrayLength());
    }

    [Fact]
    public async Task A_program_plays_the_authority_from_the_list_to_the_line()
    {
        var list = await _front.SubmitListAsync();

        Assert.Equal(HttpStatusCode.OK, (await _program.ActAsync($"/authority/lists/{list}/approve")).Status);
        var (_, published) = await _program.ActAsync($"/authority/lists/{list}/publish");
        var entry = published.GetProperty("entries")[0].GetString()!;
        var due = CivilDate.InChina(_front.Center.Now).AddDays(30);
        var (_, assigned) = await _program.ActAsync("/authority/responsibilities",
            $$"""{"entry":"{{entry}}","department":"{{TestFront.Department}}","period":"2026","due":"{{due}}","items":["代码"]}""");

        var line = await _front.Client.Responsibilities.GetAsync(assigned.GetProperty("line").GetString()!);
        Assert.Equal((entry, "2026", due), (line.ResourceCode, line.Period, line.Due));
        Assert.Equal(["代码"], line.Items);
    }

    [Fact]
    public async Task A_returned_list_tells_the_department_the_reason()
    {
        var list = await _front.SubmitListAsync();

        var (status, _) = await _program.ActAsync($"/authority/lists/{list}/return", """{"reason":"缺少更新周期依据"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        var returned = await _front.Client.Catalog.GetListAsync(list);
        Assert.Equal((CatalogListState.Returned, "缺少更新周期依据"), (returned.State, returned.Decision!.Reason));
    }

    [Fact]
    public async Task An_act_that_is_not_possible_says_why()
    {
        var (status, answer) = await _program.ActAsync("/authority/lists/nowhere/approve");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("nowhere", answer.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/authority/lists/x/return", "{}", "reason")]
    [InlineData("/authority/responsibilities", """{"entry":"1","department":"2","period":"2026","due":"31.12.2026"}""", "due")]
    [InlineData("/clock/advance", "{}", "days")]
    [InlineData("/clock/advance", """{"days":"soon"}""", "days")]
    [InlineData("/outcomes", """{"operation":"getStatus","outcome":"explode"}""", "lose-answer")]
    [InlineData("/outcomes", """{"operation":"getNothing","outcome":"drop"}""", "getNothing")]
    [InlineData("/outcomes", """{"operation":"getStatus","outcome":"delay"}""", "seconds")]
    [InlineData("/seed/certificates", """{"identifier":"zzz"}""", "identifier")]
    [InlineData("/seed/certificates", """{"identifier":"1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7","requiresConsent":"true"}""", "no field 'requiresConsent' here. This act takes identifier, holderName")]
    [InlineData("/reset", """{"all":"true"}""", "This act takes none.")]
    [InlineData("/outage", """{"state":"strike"}""", "down, maintenance or over")]
    [InlineData("/seed/certificates", "[]", "object")]
    [InlineData("/seed/certificates", "{\"identifier\"", "JSON")]
    public async Task A_field_that_is_wrong_is_named(string path, string json, string named)
    {
        var (status, answer) = await _program.ActAsync(path, json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(named, answer.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/clock/advance", """{"days":"9999999"}""", "36500")]
    [InlineData("/clock/advance", """{"days":"99999999999"}""", "36500")]
    [InlineData("/clock/advance", """{"hours":"1e400"}""", "876000")]
    [InlineData("/clock/advance", """{"seconds":"99999999999999999999"}""", "3153600000")]
    [InlineData("/clock/advance", """{"days":-400}""", "from 0 to 36500, not '-400'")]
    [InlineData("/clock/advance", """{"days":"NaN"}""", "36500")]
    [InlineData("/outcomes", """{"operation":"getStatus","outcome":"delay","seconds":"99999999999999"}""", "3153600000")]
    [InlineData("/outcomes", """{"operation":"getStatus","outcome":"drop","times":"99999999999"}""", "times")]
    [InlineData("/departments", """{"code":"11500000MB1000029N","name":"n","level":"99999999999"}""", "level")]
    [InlineData("/departments", """{"code":"123","name":"n"}""", "uscc")]
    [InlineData("/departments", """{"code":"11500000MB1000029N","division":"999999","name":"n"}""", "division-code.province")]
    public async Task What_is_out_of_bounds_is_refused_and_changes_nothing(string path, string json, string said)
    {
        var before = await _program.JsonAsync("/state");

        var (status, answer) = await _program.ActAsync(path, json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, answer.GetProperty("detail").GetString());
        Assert.DoesNotContain("Parameter", answer.GetProperty("detail").GetString());
        Assert.Equal(before.GetProperty("now").GetString()![..10], (await _program.JsonAsync("/state")).GetProperty("now").GetString()![..10]);
        Assert.Contains("<h1>", await _program.PageAsync());
        Assert.Equal(HttpStatusCode.OK, (await _program.ActAsync("/policy/checking-time", """{"seconds":1}""")).Status);
    }

    [Fact]
    public async Task The_clock_stays_within_the_years_that_dates_have()
    {
        HttpStatusCode last;
        do last = (await _program.ActAsync("/clock/advance", """{"days":36500}""")).Status;
        while (last == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.BadRequest, last);
        Assert.StartsWith("29", (await _program.JsonAsync("/state")).GetProperty("now").GetString());
        Assert.Contains("<h1>", await _program.PageAsync());
    }

    [Fact]
    public async Task What_curl_sends_as_a_form_is_a_programs_JSON_all_the_same()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var body = new StringContent(""" {"days":"1"}""", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await http.PostAsync(_front.Server.Admin + "/clock/advance", body);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_the_console_does_not_have_is_said()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _program.ActAsync("/authority/lists")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _program.ActAsync("/authority/lists//approve")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _program.ActAsync("/ready")).Status);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_act()
    {
        await _front.SubmitListAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await _program.ActAsync("/reset", origin: "http://elsewhere.example")).Status);
        Assert.NotEmpty(_front.Center.Journal);
        Assert.Equal(HttpStatusCode.OK, (await _program.ActAsync("/reset", origin: _front.Server.Endpoint.GetLeftPart(UriPartial.Authority))).Status);
        Assert.Empty(_front.Center.Journal);
    }

    [Fact]
    public async Task The_console_is_no_operation_of_the_center()
    {
        await _program.JsonAsync("/state");
        await _program.PageAsync();

        Assert.Empty(_front.Center.Journal);
        Assert.DoesNotContain(_front.Center.Operations, o => o.Path.StartsWith(AdminDesk.Prefix, StringComparison.Ordinal));
    }
}
