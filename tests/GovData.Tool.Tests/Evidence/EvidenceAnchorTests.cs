using System.IO;
using GovData.Testing;

namespace GovData.Tool.Tests.Evidence;

public sealed class EvidenceAnchorTests : IDisposable
{
    private const string Checkpoint = Office.DepartmentCode + ".checkpoint.";
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_checkpoint_is_handed_over_once_and_not_again_before_something_happens()
    {
        await office.SubmitAsync("permits.csv");

        var run = await AnchorAsync("--output", "json");

        Assert.True(run.Code == 0, run.Error);
        var checkpoint = Office.Answer(run).GetProperty("checkpoint");
        Assert.Equal((Checkpoint + "1", 1), (checkpoint.GetProperty("key").GetString(), checkpoint.GetProperty("number").GetInt32()));
        Assert.StartsWith("sm3:", checkpoint.GetProperty("digest").GetString(), StringComparison.Ordinal);
        Assert.True(checkpoint.GetProperty("anchoredAt").TryGetDateTimeOffset(out _));

        var again = await AnchorAsync("--output", "json");
        Assert.Equal((0, """{"checkpoint":null}""" + "\n"), (again.Code, again.Output));
        Assert.Contains("no evidence behind the last checkpoint", again.Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Effects(1), Effects(2)));
    }

    [Fact]
    public async Task What_broke_off_is_handed_over_by_the_next_run_with_one_effect()
    {
        await office.SubmitAsync("permits.csv");
        office.Center.Outcomes.Next("anchorEvidenceCheckpoint", MockOutcome.LoseAnswer());
        var broken = await AnchorAsync();
        Assert.Equal((3, ""), (broken.Code, broken.Output));
        Assert.Contains("run it again", broken.Error, StringComparison.Ordinal);

        Assert.StartsWith("checkpoint 1  sm3:", (await AnchorAsync()).Output, StringComparison.Ordinal);
        Assert.Equal(1, Effects(1));
    }

    [Fact]
    public async Task A_restored_ledger_is_refused_with_what_to_do_and_doing_so_helps()
    {
        await RestoreAsync();
        var refused = await AnchorAsync();
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("--declare-break", refused.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await office.RunAsync("reconcile", "ledger", "--restored", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"))).Code);
        var declared = await AnchorAsync("--declare-break", "--output", "json");

        Assert.True(declared.Code == 0, declared.Error);
        Assert.Equal(3, Office.Answer(declared).GetProperty("checkpoint").GetProperty("number").GetInt32());
        await office.SubmitAsync("more.csv", more: ["--mode", "correction", "--number", "3"]);
        Assert.StartsWith("checkpoint 4  ", (await AnchorAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_lost_no_break_is_declared()
    {
        await office.SubmitAsync("permits.csv");
        await AnchorAsync();

        var run = await AnchorAsync("--declare-break");

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("no break is declared", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Effects(2));
    }

    [Fact]
    public async Task A_center_that_lost_what_it_answered_for_is_told_and_no_break_is_declared()
    {
        await office.SubmitAsync("permits.csv");
        await AnchorAsync();
        office.Center.Reset();

        var run = await AnchorAsync("--declare-break");

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("turn to it", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("run it again", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_ledger_is_made_and_a_reader_of_Chinese_reads_Chinese()
    {
        Assert.Equal(3, (await AnchorAsync()).Code);
        Assert.False(File.Exists(office.PathOf("ledger.db")));
        await office.SubmitAsync("permits.csv");

        var run = await office.RunInAsync("zh-CN", "evidence", "anchor", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"));

        Assert.StartsWith("检查点 1  sm3:", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A ledger as it was before its second checkpoint, with something new since.</summary>
    private async Task RestoreAsync()
    {
        await office.SubmitAsync("permits.csv");
        await AnchorAsync();
        File.Copy(office.PathOf("ledger.db"), office.PathOf("backup.db"));
        office.Rows("more.csv", 41);
        Assert.Equal(0, (await office.SubmitAsync("more.csv", more: ["--mode", "correction"])).Code);
        Assert.Equal(0, (await AnchorAsync()).Code);
        File.Copy(office.PathOf("backup.db"), office.PathOf("ledger.db"), overwrite: true);
        office.Rows("more.csv", 42);
        Assert.Equal(0, (await office.SubmitAsync("more.csv", more: ["--mode", "correction", "--number", "2"])).Code);
    }

    private int Effects(int number) => office.Center.Journal.Effects("anchorEvidenceCheckpoint", FormattableString.Invariant($"{Checkpoint}{number}"));

    private Task<Run> AnchorAsync(params string[] more) => office.RunAsync(
        ["evidence", "anchor", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), .. more]);
}
