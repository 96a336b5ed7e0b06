using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovData.Security;

namespace GovData.Testing.Tests;

public class MockCenterTests
{
    private readonly TestCenter _center = new(providerLevel: 2);

    [Fact]
    public async Task A_reset_forgets_all_but_departments_and_keys()
    {
        await _center.PublishAsync();
        Assert.Single(JsonNode.Parse(_center.Mock.Snapshot())!["catalog"]!["entries"]!.AsArray());
        _center.Mock.Reset();
        var state = JsonNode.Parse(_center.Mock.Snapshot())!;
        Assert.Empty(state["catalog"]!["entries"]!.AsArray());
        Assert.Equal(2, state["core"]!["departments"]!.AsArray().Count);
        Assert.Empty(_center.Mock.Journal);
        _center.Provider.ForgetToken();
        Assert.Equal("307005001/000001", await _center.PublishAsync());
    }

    [Fact]
    public async Task No_credential_stands_in_journal_snapshot_or_text()
    {
        await _center.PublishAsync();
        var login = await _center.User.LoginAsync();
        var journal = string.Join("\n", _center.Mock.Journal.Select(e => e + string.Join(";", e.Headers.Values) + Encoding.UTF8.GetString(e.Body)));
        var everything = journal + _center.Mock.Snapshot() + string.Join(";", _center.Mock.Departments.All);
        foreach (var department in _center.Mock.Departments.All)
        {
            Assert.DoesNotContain(department.AppSecret, everything, StringComparison.Ordinal);
            Assert.DoesNotContain(department.ExchangeAppKey, everything, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(login.String("accessToken"), everything, StringComparison.Ordinal);
        Assert.Contains("***", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_planned_operation_answers_not_yet_available_and_never_a_sample()
    {
        var planned = _center.Mock.Operations.Where(o => !o.IsAvailable).ToList();
        Assert.NotEmpty(planned);
        foreach (var operation in planned)
        {
            var answer = await _center.Mock.AnswerAsync(new MockRequest { Method = operation.Method, Target = Regex.Replace(operation.Path, @"\{\w+\}", "1") });
            Assert.Equal((501, "not-yet-available"), (answer.Status, JsonNode.Parse(answer.Body)!["code"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task The_same_seed_and_calls_give_the_same_tokens()
    {
        var (first, same, different) = (new TestCenter(), new TestCenter(), new TestCenter(configure: o => o.Seed = 2));
        var token = (await first.Provider.LoginAsync()).String("accessToken");
        Assert.Equal(token, (await same.Provider.LoginAsync()).String("accessToken"));
        Assert.NotEqual(token, (await different.Provider.LoginAsync()).String("accessToken"));
    }

    [Fact]
    public async Task A_rolled_key_signs_from_now_on_and_old_receipts_keep_verifying()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync("s1", Sending.Announcement(code), Sending.Rows, 3);
        var old = (await _center.Provider.GetAsync("/v1/submissions/s1/receipt")).Json["receipt"]!;
        _center.Mock.Keys.Roll();
        await _center.Provider.SubmitAsync("s2", Sending.Announcement(code, "DELTA"), "500104,大渡口区,1965,\r\n", 1);
        var fresh = (await _center.Provider.GetAsync("/v1/submissions/s2/receipt")).Json["receipt"]!;
        Assert.NotEqual(old["signatures"]![0]!["keyid"]!.GetValue<string>(), fresh["signatures"]![0]!["keyid"]!.GetValue<string>());
        foreach (var receipt in (JsonNode[])[old, fresh]) Assert.True(SignedDocument.Parse(receipt.ToJsonString()).Verify(_center.Mock.Keys.Trusted).IsValid);
    }
}
