using System.IO;
using System.Text.Json;
using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class RecallTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_is_stored_is_recalled_and_the_answer_keeps_the_receipt()
    {
        var stored = Office.Answer(await office.SubmitAsync("permits.csv"));

        var run = await office.RecallAsync(Office.Key, "--reason", "误选上一年度文件");

        Assert.True(run.Code == 0, run.Error);
        var answer = Office.Answer(run);
        Assert.Equal((Office.Key, "RECALLED", "误选上一年度文件"), (answer.GetProperty("key").GetString(), answer.GetProperty("state").GetString(), answer.GetProperty("reason").GetString()));
        Assert.Equal(stored.GetProperty("receipt").GetRawText(), answer.GetProperty("receipt").GetRawText());
        Assert.Equal(3, answer.GetProperty("evidence").GetProperty("entries").GetInt32());
        using var state = JsonDocument.Parse(office.Center.Snapshot());
        Assert.Equal(0, state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rows").GetInt32());

        var again = await office.RecallAsync(Office.Key, "--reason", "再次");
        Assert.Equal((0, run.Output), (again.Code, again.Output));
        Assert.Equal(1, office.Center.Journal.Effects("recallSubmission", Office.Key));
    }

    [Fact]
    public async Task A_reason_that_names_somebody_is_not_taken()
    {
        await office.SubmitAsync("permits.csv");

        var run = await office.RecallAsync(Office.Key, "--reason", "撤回11010519491231002X的数据");

        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("11010519491231002X", run.Error, StringComparison.Ordinal);
        Assert.Empty(office.Center.Journal.Of("recallSubmission"));
    }

    [Fact]
    public async Task A_recall_that_breaks_off_is_resumed()
    {
        await office.SubmitAsync("permits.csv");
        office.Center.Outcomes.Next("recallSubmission", MockOutcome.LoseAnswer());

        var broken = await office.RecallAsync(Office.Key, "--reason", "误选上一年度文件");
        Assert.Equal((3, "RECALLING"), (broken.Code, Office.Answer(broken).GetProperty("state").GetString()));

        var resumed = await office.RunAsync("resume", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--output", "json");
        Assert.Equal("RECALLED", Office.Answer(resumed).GetProperty("state").GetString());
        Assert.Equal(1, office.Center.Journal.Effects("recallSubmission", Office.Key));
    }

    [Fact]
    public async Task A_recall_without_a_reason_is_wrong_usage_and_one_without_its_key_or_ledger_is_told()
    {
        Assert.Equal(3, (await office.RecallAsync(Office.Key, "--reason", "误选")).Code);
        Assert.False(File.Exists(office.PathOf("ledger.db")));
        await office.SubmitAsync("permits.csv");
        Assert.Equal(2, (await office.RecallAsync(Office.Key)).Code);
        Assert.Equal(2, (await office.RecallAsync(Office.Key, "--reason", " ")).Code);
        Assert.Equal(3, (await office.RecallAsync("unknown", "--reason", "误选")).Code);
        Assert.Empty(office.Center.Journal.Of("recallSubmission"));
    }
}
