using System.Globalization;
using System.Text.Json;
using GovData.Ledger;

namespace GovData.Tool.Tests.Submissions;

public sealed class ConflictTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Other_rows_under_the_same_key_are_a_conflict_and_the_first_ones_stay()
    {
        await office.SubmitAsync("permits.csv");
        office.Rows("other.csv", 41);

        var run = await office.SubmitAsync("other.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal(("CONFLICT", 0), (Office.Answer(run).GetProperty("state").GetString(), Office.Answer(run).GetProperty("rows").GetProperty("stored").GetInt32()));
        Assert.Equal(JsonValueKind.Null, Office.Answer(run).GetProperty("receipt").ValueKind);
        Assert.Contains("--mode correction", Office.Answer(run).GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("STORED", (await office.RunAsync("status", Office.Key, "--ledger", office.PathOf("ledger.db"))).Output, StringComparison.Ordinal);
        Assert.Contains(Office.Key, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_do_about_a_conflict_is_said_as_it_is_written_and_doing_so_helps()
    {
        await office.SubmitAsync("permits.csv");
        office.Rows("other.csv", 41);
        office.Rows("third.csv", 42);

        var first = await office.SubmitAsync("other.csv");
        Assert.Contains("--mode correction", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SubmissionMode", first.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await office.SubmitAsync("other.csv", more: ["--mode", "correction"])).Code);

        var second = await office.SubmitAsync("third.csv", more: ["--mode", "correction"]);
        Assert.Equal(1, second.Code);
        Assert.Contains("--number", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await office.SubmitAsync("third.csv", more: ["--mode", "correction", "--number", "2"])).Code);
    }

    [Fact]
    public async Task In_Chinese_it_is_said_in_Chinese()
    {
        await office.SubmitAsync("permits.csv");
        office.Rows("other.csv", 41);

        var run = await office.RunInAsync("zh-CN", "submit", office.PathOf("other.csv"), "--entry", office.PathOf("entry.json"), "--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--period", "2026");

        Assert.Empty(run.Output);
        Assert.Contains("不同之处：数据行。该周期已入库。", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_remedy_is_said_without_a_word_of_the_library_and_in_the_readers_language()
    {
        foreach (var remedy in Enum.GetValues<LedgerConflictRemedy>())
        {
            var conflict = new LedgerConflictException(LedgerConflictKind.OtherContent, Office.Key, "", remedy);
            var (english, chinese) = (ConflictText.Of(conflict, new(CultureInfo.GetCultureInfo("en-US"))), ConflictText.Of(conflict, new(CultureInfo.GetCultureInfo("zh-CN"))));
            Assert.StartsWith(conflict.Clash, english, StringComparison.Ordinal);
            Assert.DoesNotMatch("Async|SubmissionMode| Number| Office.Key,", english);
            Assert.Matches("[\u4e00-\u9fff]", chinese);
            Assert.NotEqual(english, chinese);
        }
    }
}
