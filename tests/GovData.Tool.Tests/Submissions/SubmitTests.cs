using System.IO;
using System.Text;
using System.Text.Json;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class SubmitTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_table_is_submitted_once_and_the_answer_says_what_the_center_says()
    {
        var run = await office.SubmitAsync("permits.csv");

        Assert.True(run.Code == 0, run.Error);
        var answer = Office.Answer(run);
        Assert.Equal(Office.Key, answer.GetProperty("key").GetString());
        Assert.Equal("STORED", answer.GetProperty("state").GetString());
        Assert.Equal("""{"sent":40,"stored":40,"rejected":0}""", answer.GetProperty("rows").GetRawText());
        Assert.Equal(2, answer.GetProperty("evidence").GetProperty("entries").GetInt32());
        using var state = JsonDocument.Parse(office.Center.Snapshot());
        Assert.Equal(state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("receiptId").GetString(), answer.GetProperty("receipt").GetProperty("id").GetString());
        Assert.True(SignedDocument.Parse(answer.GetProperty("receipt").GetProperty("document").GetRawText()).Verify(office.Center.TrustedKeys).IsValid);

        var again = await office.SubmitAsync("permits.csv");
        Assert.Equal((0, run.Output), (again.Code, again.Output));
        Assert.Equal(1, office.Center.Journal.Effects("closeSubmission", Office.Key));
    }

    [Theory]
    [InlineData("rows.csv", ';')]
    [InlineData("rows.txt", '\t', "--separator", "tab")]
    [InlineData("rows.csv", ',', "--encoding", "gb18030")]
    [InlineData("rows.jsonl", '{')]
    [InlineData("rows.xlsx", 'P', "--sheet", "许可", "--header-row", "2")]
    public async Task A_table_of_any_form_that_can_be_judged_is_submitted(string table, char form, params string[] reading)
    {
        Write(office.PathOf(table), form);

        var run = await office.SubmitAsync(table, more: reading);

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal("""{"sent":2,"stored":2,"rejected":0}""", Office.Answer(run).GetProperty("rows").GetRawText());
        using var state = JsonDocument.Parse(office.Center.Snapshot());
        Assert.Equal(
            ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes("P1,\"甲,乙\",3\nP2,丙,")).ToString(),
            state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rowsDigest").GetString());
    }

    [Theory]
    [InlineData("announceSubmission", "maintenance", "RECORDED")]
    [InlineData("announceSubmission", "rate-limited", "RECORDED")]
    [InlineData("announceSubmission", "internal-error", "RECORDED")]
    [InlineData("putSubmissionPart", "overloaded", "ANNOUNCED")]
    [InlineData("closeSubmission", "timeout-upstream", "CLOSING")]
    public async Task A_center_that_will_take_it_later_is_exit_3_with_the_reason_and_running_again_ends_it(string operation, string problem, string state)
    {
        office.Center.Outcomes.Next(operation, MockOutcome.Problem(problem));

        var run = await office.SubmitAsync("permits.csv");

        Assert.Equal((3, state), (run.Code, Office.Answer(run).GetProperty("state").GetString()));
        Assert.Contains("run it again", run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, Office.Answer(run).GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await office.SubmitAsync("permits.csv")).Code);
    }

    [Fact]
    public async Task What_another_center_stored_is_a_conflict_and_not_an_answer()
    {
        await office.SubmitAsync("permits.csv");
        using var other = new Office();
        File.WriteAllText(office.PathOf("keys.pem"), other.Center.TrustedKeys.ToPem());

        var run = await office.SubmitAsync("permits.csv");

        Assert.Equal((1, "CONFLICT"), (run.Code, Office.Answer(run).GetProperty("state").GetString()));
        Assert.Contains("--unit", Office.Answer(run).GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("--unit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--separator", "comma,", "--separator")]
    [InlineData("--encoding", "gbk", "gb18030")]
    [InlineData("--sheet", "许可", "--sheet")]
    [InlineData("--header-row", "2", "--header-row")]
    public async Task An_option_that_says_nothing_about_the_table_is_told(string option, string value, string told)
    {
        var run = await office.SubmitAsync("permits.csv", more: [option, value]);

        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_told_and_nothing_is_sent()
    {
        await File.WriteAllTextAsync(office.PathOf("bad.csv"), "编号,名称,数量\r\nP1,,三\r\n");

        var run = await office.SubmitAsync("bad.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal("INVALID", Office.Answer(run).GetProperty("state").GetString());
        Assert.Contains("数量", run.Error, StringComparison.Ordinal);
        Assert.Empty(office.Center.Journal.Of("announceSubmission"));
    }

    [Fact]
    public async Task What_the_center_refuses_is_answered_as_refused_with_its_reason()
    {
        office.Center.Outcomes.Next("announceSubmission", MockOutcome.Problem("target-not-offered"));

        var run = await office.SubmitAsync("permits.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal(("REFUSED", "target-not-offered"), (Office.Answer(run).GetProperty("state").GetString(), Office.Answer(run).GetProperty("reason").GetString()));
        Assert.Contains("target-not-offered", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_there_no_more_are_named_by_their_keys_and_deleted()
    {
        await office.SubmitAsync("permits.csv");
        await File.WriteAllTextAsync(office.PathOf("gone.csv"), "编号\r\nP3\r\nP7\r\n");

        var run = await office.SubmitAsync("gone.csv", more: ["--mode", "deletion"]);

        Assert.True(run.Code == 0, run.Error);
        Assert.EndsWith(".DELETION.1", Office.Answer(run).GetProperty("key").GetString(), StringComparison.Ordinal);
        using var state = JsonDocument.Parse(office.Center.Snapshot());
        Assert.Equal(38, state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rows").GetInt32());

        var keyless = Office.Entry();
        foreach (var item in keyless.Items) item.IsKey = false;
        await File.WriteAllTextAsync(office.PathOf("entry.json"), keyless.ToJson());
        var none = await office.SubmitAsync("gone.csv", more: ["--mode", "deletion", "--number", "2"]);
        Assert.Equal(3, none.Code);
        Assert.Contains("no key item", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-26", "EVERY_YEAR", "2026")]
    [InlineData("2026-06-30", "HALF_YEAR", "2026-H1")]
    [InlineData("2026-07-01", "HALF_YEAR", "2026-H2")]
    [InlineData("2026-03-31", "EVERY_QUARTER", "2026-Q1")]
    [InlineData("2026-04-01", "EVERY_QUARTER", "2026-Q2")]
    [InlineData("2026-11-26", "EVERY_MONTH", "2026-11")]
    [InlineData("2027-01-03", "EVERY_WEEK", "2026-W53")]
    [InlineData("2026-05-10", "EVERY_TEN_DAYS", "2026-05-01")]
    [InlineData("2026-05-11", "EVERY_TEN_DAYS", "2026-05-11")]
    [InlineData("2026-05-31", "EVERY_TEN_DAYS", "2026-05-21")]
    [InlineData("2026-11-26", "EVERY_DAY", "2026-11-26")]
    [InlineData("2026-11-26", "IRREGULAR", "2026-11-26")]
    public void The_period_of_a_day_is_as_long_as_the_entrys_cycle(string day, string cycle, string period)
    {
        Assert.True(CivilDate.TryParse(day, out var date, out _));
        Assert.Equal(period, PlanOptions.PeriodOf(date, UpdateCycle.Of(cycle)));
    }

    /// <summary>The same two rows in one form or another.</summary>
    private static void Write(string path, char form)
    {
        var text = form switch
        {
            '{' => "{\"编号\":\"P1\",\"名称\":\"甲,乙\",\"数量\":3}\n{\"编号\":\"P2\",\"名称\":\"丙\",\"数量\":null}\n",
            _ => "编号|名称|数量\r\nP1|\"甲,乙\"|3\r\nP2|丙|\r\n".Replace('|', form),
        };
        if (form == ',') File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text));
        else if (form == 'P') SheetFile.Write(path, "许可", ["施工许可一览表"], ["编号", "名称", "数量"], ["P1", "甲,乙", "3"], ["P2", "丙"]);
        else File.WriteAllText(path, text);
    }
}
