using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class ResumeTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_broken_network_leaves_a_state_that_resume_brings_to_its_end()
    {
        office.Center.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());

        var broken = await office.SubmitAsync("permits.csv");
        Assert.Equal(3, broken.Code);
        Assert.Equal("CLOSING", Office.Answer(broken).GetProperty("state").GetString());
        Assert.Contains("run it again", broken.Error, StringComparison.Ordinal);

        var status = await office.RunAsync("status", "--ledger", office.PathOf("ledger.db"), "--output", "json");
        var why = Office.Answer(broken).GetProperty("reason").GetRawText();
        Assert.Equal((3, broken.Output.Replace(why, "null", StringComparison.Ordinal)), (status.Code, status.Output));
        Assert.Contains("closeSubmission", why, StringComparison.Ordinal);

        var resumed = await office.RunAsync("resume", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--output", "json");
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Equal("STORED", Office.Answer(resumed).GetProperty("state").GetString());
        Assert.Equal(1, office.Center.Journal.Effects("closeSubmission", Office.Key));

        var nothing = await office.RunAsync("resume", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"));
        Assert.Equal((0, ""), (nothing.Code, nothing.Output));
        Assert.Contains("Nothing is unfinished", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_ledger_sends_nothing_until_it_is_unpaused()
    {
        await office.SubmitAsync("permits.csv");
        office.Rows("other.csv", 41);
        Assert.Equal(0, (await office.RunAsync("ledger", "pause", "--ledger", office.PathOf("ledger.db"))).Code);

        var run = await office.SubmitAsync("other.csv", more: ["--mode", "correction"]);
        Assert.Equal((3, "RECORDED"), (run.Code, Office.Answer(run).GetProperty("state").GetString()));
        Assert.Contains("govdata ledger unpause", run.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await office.RunAsync("ledger", "unpause", "--ledger", office.PathOf("ledger.db"))).Code);
        Assert.Equal(0, (await office.SubmitAsync("other.csv", more: ["--mode", "correction"])).Code);
        Assert.Equal(3, (await office.RunAsync("ledger", "pause", "--ledger", office.PathOf("none.db"))).Code);
    }
}
