using System.IO;
using System.Linq;
using GovData.Ledger.Sqlite;

namespace GovData.Tool.Tests.Submissions;

public sealed class StatusTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_ledger_that_holds_none_says_so()
    {
        using (var empty = SqliteLedger.Open(office.PathOf("empty.db"))) await empty.CheckAsync();

        var run = await office.RunAsync("status", "--ledger", office.PathOf("empty.db"));

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("holds no submission yet", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("ledger", "pause")]
    [InlineData("ledger", "migrate")]
    [InlineData("evidence", "export", "--out", "FOLDER/e.jsonl")]
    public async Task A_database_that_is_out_of_reach_is_told_in_a_line(params string[] words)
    {
        var run = await office.RunAsync([.. words.Select(word => word.Replace("FOLDER", Path.GetDirectoryName(office.PathOf("x")), StringComparison.Ordinal)), "--postgres", "Host=127.0.0.1;Port=1;Database=x;Username=x"]);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_key_the_ledger_does_not_hold_is_told()
    {
        await office.SubmitAsync("permits.csv");

        var run = await office.RunAsync("status", "no-such-key", Office.Key, "--ledger", office.PathOf("ledger.db"));

        Assert.Equal(3, run.Code);
        Assert.Contains("no-such-key", run.Error, StringComparison.Ordinal);
        Assert.Contains("STORED", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await office.RunAsync("status", "--ledger", office.PathOf("none.db"))).Code);
        Assert.False(File.Exists(office.PathOf("none.db")));
    }
}
