using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class ResponsibilityTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public async Task A_line_is_assigned_acknowledged_once_and_overdue_after_its_day()
    {
        var id = await AssignAsync();
        var line = await _center.Provider.GetAsync("/v1/responsibilities/" + id);
        Assert.Equal(("RL-2026-0001", "ASSIGNED", "2026-12-31"), (line.String("id"), line.String("state"), line.String("due")));
        var acknowledged = await AcknowledgeAsync(id, line.String("etag"), "acknowledge-0001");
        Assert.Equal("ACKNOWLEDGED", acknowledged.String("state"));
        Assert.Equal(acknowledged.Text, (await AcknowledgeAsync(id, line.String("etag"), "acknowledge-0001")).Text);
        Assert.Equal(acknowledged.Text, (await AcknowledgeAsync(id, line.String("etag"), "acknowledge-0002")).Text);
        Assert.Single(_center.Mock.Journal.Of("acknowledgeResponsibility"), e => e.HadEffect);
        Assert.Equal("ACKNOWLEDGED", await StateAsync(id, new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero)));
        Assert.Equal("OVERDUE", await StateAsync(id, new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_line_that_was_postponed_after_it_was_read_must_be_read_again()
    {
        var id = await AssignAsync();
        var etag = (await _center.Provider.GetAsync("/v1/responsibilities/" + id)).String("etag");
        _center.Mock.Authority.PostponeResponsibility(id, "2027-01-31");
        Assert.Equal("etag-mismatch", (await AcknowledgeAsync(id, etag, "acknowledge-0001")).Code);
    }

    [Fact]
    public async Task One_idempotency_key_with_other_content_is_a_conflict_and_none_is_refused()
    {
        var id = await AssignAsync();
        var etag = (await _center.Provider.GetAsync("/v1/responsibilities/" + id)).String("etag");
        await AcknowledgeAsync(id, etag, "acknowledge-0001");
        Assert.Equal("idempotency-conflict", (await AcknowledgeAsync(id, "other", "acknowledge-0001")).Code);
        Assert.Equal("schema-violation", (await AcknowledgeAsync(id, etag, null)).Code);
    }

    [Fact]
    public async Task One_datum_has_one_source()
    {
        await AssignAsync();
        var refused = Assert.Throws<InvalidOperationException>(() => _center.Mock.Authority.AssignResponsibility("307005001/000001", TestCenter.UserCode, "2026", "2026-12-31"));
        Assert.Contains("not-the-source", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_come_by_due_date_filtered_and_only_to_the_department_they_bind()
    {
        await AssignAsync();
        _center.Mock.Authority.AssignResponsibility("307005001/000001", TestCenter.ProviderCode, "2025", "2026-11-30");
        var all = await _center.Provider.GetAsync("/v1/responsibilities");
        Assert.Equal(["RL-2026-0002", "RL-2026-0001"], all.Json["items"]!.AsArray().Select(l => l!["id"]!.GetValue<string>()));
        Assert.Single((await _center.Provider.GetAsync("/v1/responsibilities?dueBefore=2026-11-30")).Json["items"]!.AsArray());
        Assert.Empty((await _center.Provider.GetAsync("/v1/responsibilities?state=FULFILLED")).Json["items"]!.AsArray());
        Assert.Empty((await _center.User.GetAsync("/v1/responsibilities")).Json["items"]!.AsArray());
        Assert.Equal("not-found", (await _center.User.GetAsync("/v1/responsibilities/RL-2026-0001")).Code);
    }

    private async Task<string> AssignAsync() =>
        _center.Mock.Authority.AssignResponsibility(await _center.PublishAsync(), TestCenter.ProviderCode, "2026", "2026-12-31");

    private Task<TestAnswer> AcknowledgeAsync(string id, string etag, string? key) =>
        _center.Provider.PostAsync($"/v1/responsibilities/{id}/acknowledgement", new JsonObject { ["etag"] = etag }, key);

    private async Task<string> StateAsync(string id, DateTimeOffset at)
    {
        _center.Time.SetUtcNow(at);
        _center.Provider.ForgetToken();
        return (await _center.Provider.GetAsync("/v1/responsibilities/" + id)).String("state");
    }
}
