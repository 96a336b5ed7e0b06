using System.IO;
using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class ReconcileLedgerTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_lost_ledger_is_rebuilt_from_the_center()
    {
        var stored = Office.Answer(await office.SubmitAsync("permits.csv"));
        File.Delete(office.PathOf("ledger.db"));

        var run = await office.RunAsync("reconcile", "ledger", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--output", "json");

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal($$"""{"generation":2,"compared":1,"rebuilt":["{{Office.Key}}"],"adopted":[],"differences":[]}""", run.Output.TrimEnd());
        var status = Office.Answer(await office.RunAsync("status", "--ledger", office.PathOf("ledger.db"), "--output", "json"));
        Assert.Equal(stored.GetProperty("receipt").GetRawText(), status.GetProperty("receipt").GetRawText());

        office.Rows("permits.csv", 40);
        var again = await office.SubmitAsync("permits.csv");
        Assert.Equal((0, true), (again.Code, Office.Answer(again).GetProperty("rebuilt").GetBoolean()));
        Assert.Contains("not compared", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_ledger_is_compared_and_what_the_center_lost_is_listed()
    {
        await office.SubmitAsync("permits.csv");
        office.Center.Outcomes.Next("listSubmissions", MockOutcome.Problem("internal-error"));

        var broken = await office.RunAsync("reconcile", "ledger", "--restored", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"));
        Assert.Equal((3, ""), (broken.Code, broken.Output));

        office.Center.Reset();
        var run = await office.RunAsync("reconcile", "ledger", "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--output", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal($$"""{"generation":2,"compared":0,"rebuilt":[],"adopted":[],"differences":[{"key":"{{Office.Key}}","kind":"only-ledger","ledger":"STORED","center":null}]}""", run.Output.TrimEnd());
    }
}
