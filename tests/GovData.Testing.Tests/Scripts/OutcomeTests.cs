using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class OutcomeTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public async Task A_problem_strikes_once_and_the_next_call_is_answered()
    {
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.Problem("overloaded", retryAfter: TimeSpan.FromSeconds(3)), MockOutcome.Problem("never-heard-of", 418));
        var first = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((503, "overloaded", "3"), (first.Status, first.Code, first.Headers["Retry-After"]));
        var second = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((418, "never-heard-of"), (second.Status, second.Code));
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        Assert.Equal(0, _center.Mock.Outcomes.Pending);
    }

    [Fact]
    public async Task Too_many_requests_names_the_wait_in_seconds_or_as_a_date()
    {
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.TooManyRequests(TimeSpan.FromSeconds(7)), MockOutcome.TooManyRequestsUntilDate(TimeSpan.FromSeconds(90)));
        Assert.Equal("7", (await _center.Provider.GetAsync("/v1/limits")).Headers["Retry-After"]);
        var dated = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal(("Sun, 22 Nov 2026 08:01:30 GMT", 90), (dated.Headers["Retry-After"], dated.Json["retryAfter"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_dropped_connection_had_no_effect_and_a_lost_answer_had_it()
    {
        var body = new JsonObject { ["entry"] = Entries.Divisions() };
        _center.Mock.Outcomes.Next("saveCatalogDraft", MockOutcome.Drop(), MockOutcome.LoseAnswer(), MockOutcome.Truncate());
        await Assert.ThrowsAsync<HttpRequestException>(() => _center.Provider.PostAsync("/v1/catalog/drafts/d1", body));
        Assert.Equal(0, _center.Mock.Journal.Effects("saveCatalogDraft", "d1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => _center.Provider.PostAsync("/v1/catalog/drafts/d1", body));
        Assert.Equal(1, _center.Mock.Journal.Effects("saveCatalogDraft", "d1"));
        await Assert.ThrowsAnyAsync<Exception>(() => _center.Provider.PostAsync("/v1/catalog/drafts/d1", body));
        Assert.Equal(200, (await _center.Provider.PostAsync("/v1/catalog/drafts/d1", body)).Status);
        Assert.Equal(1, _center.Mock.Journal.Effects("saveCatalogDraft", "d1"));
        Assert.Equal(
            [MockJournalOutcome.Dropped, MockJournalOutcome.AnswerLost, MockJournalOutcome.AnswerLost, MockJournalOutcome.Replayed],
            _center.Mock.Journal.Of("saveCatalogDraft").Select(e => e.Outcome));
    }

    [Fact]
    public async Task Strangers_answer_in_the_center_s_place()
    {
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.HtmlPage(), MockOutcome.GbkPage(), MockOutcome.Empty(204), MockOutcome.ProblemAs200("internal-error"));
        var html = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((502, "text/html"), (html.Status, html.Headers["Content-Type"]));
        Assert.Contains("nginx", html.Text, StringComparison.Ordinal);
        var gbk = await _center.Provider.GetAsync("/v1/limits");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Contains("系统维护中", Encoding.GetEncoding("GBK").GetString(gbk.Body), StringComparison.Ordinal);
        Assert.Empty((await _center.Provider.GetAsync("/v1/limits")).Body);
        var wrapped = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((200, "internal-error"), (wrapped.Status, wrapped.Code));
    }

    [Fact]
    public async Task A_looping_cursor_never_ends()
    {
        for (var i = 1; i <= 3; i++) await _center.PublishAsync(Entries.Divisions(), $"p{i}");
        _center.Mock.Outcomes.Next("searchCatalog", MockOutcome.LoopingCursor());
        var first = await _center.User.GetAsync("/v1/catalog/entries?limit=1");
        var second = await _center.User.GetAsync("/v1/catalog/entries?limit=1&cursor=" + first.String("next"));
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Unknown_values_wrong_digests_and_bad_signatures_spoil_an_orderly_answer()
    {
        await _center.Provider.SubmitAsync("s1", Sending.Announcement(await _center.PublishAsync()), Sending.Rows, 3);
        _center.Mock.Outcomes.Next("getSubmission", MockOutcome.UnknownValue());
        Assert.Equal("SOMETHING_NEW", (await _center.Provider.GetAsync("/v1/submissions/s1")).String("state"));
        _center.Mock.Outcomes.Next("getSubmissionReceipt", MockOutcome.BadSignature());
        var spoilt = await _center.Provider.GetAsync("/v1/submissions/s1/receipt");
        Assert.False(SignedDocument.Parse(spoilt.Json["receipt"]!.ToJsonString()).Verify(_center.Mock.TrustedKeys).IsValid);
        _center.Mock.Outcomes.Next("getSubmissionReport", MockOutcome.WrongDigest());
        var report = await _center.Provider.GetAsync("/v1/submissions/s1/report");
        Assert.NotNull(ContentDigestField.Check(report.Headers["Content-Digest"], report.Body));
    }

    [Fact]
    public async Task After_a_rotation_the_token_is_void_until_a_new_login()
    {
        await _center.Provider.GetAsync("/v1/limits");
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.KeyRotated());
        Assert.Equal(401, (await _center.Provider.GetAsync("/v1/limits")).Status);
        Assert.Equal("token-expired", (await _center.Provider.GetAsync("/v1/limits")).Code);
        _center.Provider.ForgetToken();
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
    }

    [Fact]
    public async Task A_delay_passes_on_the_mock_s_clock()
    {
        await _center.Provider.GetAsync("/v1/limits");
        _center.Mock.Outcomes.Next("getLimits", MockOutcome.Delay(TimeSpan.FromSeconds(30)));
        var call = _center.Provider.GetAsync("/v1/limits");
        Assert.False(call.IsCompleted);
        _center.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public void An_operation_the_contract_does_not_know_cannot_be_scripted() =>
        Assert.Throws<ArgumentException>(() => _center.Mock.Outcomes.Next("getLimit", MockOutcome.Drop()));
}
