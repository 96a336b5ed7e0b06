using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class SubmissionCommandTests : IDisposable
{
    private const string Department = "11500000MB1000010R";
    private const string Key = Department + ".307005012-000001.2026.FULL.1";
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;
    private readonly MockCenter center = new();
    private readonly MockDepartment department;

    public SubmissionCommandTests()
    {
        department = center.Departments.Add(Department, "500000", "示例局", level: 2);
        var entry = Entry();
        center.Seed.Entry(entry);
        File.WriteAllText(PathOf("entry.json"), entry.ToJson());
        Rows("permits.csv", 40);
        File.WriteAllText(PathOf("keys.pem"), center.TrustedKeys.ToPem());
        File.WriteAllText(PathOf("own.pem"), department.SigningKey!.ToPem());
        File.WriteAllText(PathOf("center.json"), $$"""
            {
              "Endpoint": "{{center.Endpoint}}", "Department": { "Code": "{{Department}}", "Division": "500000" },
              "AppKey": { "Name": "{{department.AppKey}}", "Secret": "{{department.AppSecret}}" }, "SigningKeyFile": "own.pem", "TrustedKeysFile": "keys.pem",
              "Budgets": { "MaxRetries": 0 }
            }
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_table_is_submitted_once_and_the_answer_says_what_the_center_says()
    {
        var run = await SubmitAsync("permits.csv");

        Assert.True(run.Code == 0, run.Error);
        var answer = Answer(run);
        Assert.Equal(Key, answer.GetProperty("key").GetString());
        Assert.Equal("STORED", answer.GetProperty("state").GetString());
        Assert.Equal("""{"sent":40,"stored":40,"rejected":0}""", answer.GetProperty("rows").GetRawText());
        Assert.Equal(2, answer.GetProperty("evidence").GetProperty("entries").GetInt32());
        using var state = JsonDocument.Parse(center.Snapshot());
        Assert.Equal(state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("receiptId").GetString(), answer.GetProperty("receipt").GetProperty("id").GetString());
        Assert.True(SignedDocument.Parse(answer.GetProperty("receipt").GetProperty("document").GetRawText()).Verify(center.TrustedKeys).IsValid);

        var again = await SubmitAsync("permits.csv");
        Assert.Equal((0, run.Output), (again.Code, again.Output));
        Assert.Equal(1, center.Journal.Effects("closeSubmission", Key));
    }

    [Theory]
    [InlineData("rows.csv", ';')]
    [InlineData("rows.txt", '\t', "--separator", "tab")]
    [InlineData("rows.csv", ',', "--encoding", "gb18030")]
    [InlineData("rows.jsonl", '{')]
    [InlineData("rows.xlsx", 'P', "--sheet", "许可", "--header-row", "2")]
    public async Task A_table_of_any_form_that_can_be_judged_is_submitted(string table, char form, params string[] reading)
    {
        Write(PathOf(table), form);

        var run = await SubmitAsync(table, more: reading);

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal("""{"sent":2,"stored":2,"rejected":0}""", Answer(run).GetProperty("rows").GetRawText());
        using var state = JsonDocument.Parse(center.Snapshot());
        Assert.Equal(
            ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes("P1,\"甲,乙\",3\nP2,丙,")).ToString(),
            state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rowsDigest").GetString());
    }

    [Theory]
    [InlineData("--separator", "comma,", "--separator")]
    [InlineData("--encoding", "gbk", "gb18030")]
    [InlineData("--sheet", "许可", "--sheet")]
    [InlineData("--header-row", "2", "--header-row")]
    public async Task An_option_that_says_nothing_about_the_table_is_told(string option, string value, string told)
    {
        var run = await SubmitAsync("permits.csv", more: [option, value]);

        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_told_and_nothing_is_sent()
    {
        await File.WriteAllTextAsync(PathOf("bad.csv"), "编号,名称,数量\r\nP1,,三\r\n");

        var run = await SubmitAsync("bad.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal("INVALID", Answer(run).GetProperty("state").GetString());
        Assert.Contains("数量", run.Error, StringComparison.Ordinal);
        Assert.Empty(center.Journal.Of("announceSubmission"));
    }

    [Fact]
    public async Task What_the_center_refuses_is_answered_as_refused_with_its_reason()
    {
        center.Outcomes.Next("announceSubmission", MockOutcome.Problem("target-not-offered"));

        var run = await SubmitAsync("permits.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal(("REFUSED", "target-not-offered"), (Answer(run).GetProperty("state").GetString(), Answer(run).GetProperty("reason").GetString()));
        Assert.Contains("target-not-offered", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_network_leaves_a_state_that_resume_brings_to_its_end()
    {
        center.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());

        var broken = await SubmitAsync("permits.csv");
        Assert.Equal(3, broken.Code);
        Assert.Equal("CLOSING", Answer(broken).GetProperty("state").GetString());
        Assert.Contains("run it again", broken.Error, StringComparison.Ordinal);

        var status = await RunAsync("status", "--ledger", PathOf("ledger.db"), "--output", "json");
        Assert.Equal((3, broken.Output), (status.Code, status.Output));

        var resumed = await RunAsync("resume", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json");
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Equal("STORED", Answer(resumed).GetProperty("state").GetString());
        Assert.Equal(1, center.Journal.Effects("closeSubmission", Key));

        var nothing = await RunAsync("resume", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"));
        Assert.Equal((0, ""), (nothing.Code, nothing.Output));
        Assert.Contains("Nothing is unfinished", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_is_recalled_and_the_answer_keeps_the_receipt()
    {
        var stored = Answer(await SubmitAsync("permits.csv"));

        var run = await RecallAsync(Key, "--reason", "误选上一年度文件");

        Assert.True(run.Code == 0, run.Error);
        var answer = Answer(run);
        Assert.Equal((Key, "RECALLED", "误选上一年度文件"), (answer.GetProperty("key").GetString(), answer.GetProperty("state").GetString(), answer.GetProperty("reason").GetString()));
        Assert.Equal(stored.GetProperty("receipt").GetRawText(), answer.GetProperty("receipt").GetRawText());
        Assert.Equal(3, answer.GetProperty("evidence").GetProperty("entries").GetInt32());
        using var state = JsonDocument.Parse(center.Snapshot());
        Assert.Equal(0, state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rows").GetInt32());

        var again = await RecallAsync(Key, "--reason", "再次");
        Assert.Equal((0, run.Output), (again.Code, again.Output));
        Assert.Equal(1, center.Journal.Effects("recallSubmission", Key));
    }

    [Fact]
    public async Task A_recall_that_breaks_off_is_resumed()
    {
        await SubmitAsync("permits.csv");
        center.Outcomes.Next("recallSubmission", MockOutcome.LoseAnswer());

        var broken = await RecallAsync(Key, "--reason", "误选上一年度文件");
        Assert.Equal((3, "RECALLING"), (broken.Code, Answer(broken).GetProperty("state").GetString()));

        var resumed = await RunAsync("resume", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json");
        Assert.Equal("RECALLED", Answer(resumed).GetProperty("state").GetString());
        Assert.Equal(1, center.Journal.Effects("recallSubmission", Key));
    }

    [Fact]
    public async Task A_recall_without_a_reason_is_wrong_usage_and_one_without_its_key_or_ledger_is_told()
    {
        Assert.Equal(3, (await RecallAsync(Key, "--reason", "误选")).Code);
        Assert.False(File.Exists(PathOf("ledger.db")));
        await SubmitAsync("permits.csv");
        Assert.Equal(2, (await RecallAsync(Key)).Code);
        Assert.Equal(2, (await RecallAsync(Key, "--reason", " ")).Code);
        Assert.Equal(3, (await RecallAsync("unknown", "--reason", "误选")).Code);
        Assert.Empty(center.Journal.Of("recallSubmission"));
    }

    [Fact]
    public async Task A_lost_ledger_is_rebuilt_from_the_center()
    {
        var stored = Answer(await SubmitAsync("permits.csv"));
        File.Delete(PathOf("ledger.db"));

        var run = await RunAsync("reconcile", "ledger", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json");

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal($$"""{"generation":2,"compared":1,"rebuilt":["{{Key}}"],"adopted":[],"differences":[]}""", run.Output.TrimEnd());
        var status = Answer(await RunAsync("status", "--ledger", PathOf("ledger.db"), "--output", "json"));
        Assert.Equal(stored.GetProperty("receipt").GetRawText(), status.GetProperty("receipt").GetRawText());
    }

    [Fact]
    public async Task A_restored_ledger_is_compared_and_what_the_center_lost_is_listed()
    {
        await SubmitAsync("permits.csv");
        center.Outcomes.Next("listSubmissions", MockOutcome.Problem("internal-error"));

        var broken = await RunAsync("reconcile", "ledger", "--restored", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"));
        Assert.Equal((3, ""), (broken.Code, broken.Output));

        center.Reset();
        var run = await RunAsync("reconcile", "ledger", "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal($$"""{"generation":2,"compared":0,"rebuilt":[],"adopted":[],"differences":[{"key":"{{Key}}","kind":"only-ledger","ledger":"STORED","center":null}]}""", run.Output.TrimEnd());
    }

    [Fact]
    public async Task Other_rows_under_the_same_key_are_a_conflict_and_the_first_ones_stay()
    {
        await SubmitAsync("permits.csv");
        Rows("other.csv", 41);

        var run = await SubmitAsync("other.csv");

        Assert.Equal(1, run.Code);
        Assert.Equal(40, Answer(run).GetProperty("rows").GetProperty("stored").GetInt32());
        Assert.Contains(Key, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_do_about_a_conflict_is_said_as_it_is_written_and_doing_so_helps()
    {
        await SubmitAsync("permits.csv");
        Rows("other.csv", 41);
        Rows("third.csv", 42);

        var first = await SubmitAsync("other.csv");
        Assert.Contains("--mode correction", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SubmissionMode", first.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await SubmitAsync("other.csv", more: ["--mode", "correction"])).Code);

        var second = await SubmitAsync("third.csv", more: ["--mode", "correction"]);
        Assert.Equal(1, second.Code);
        Assert.Contains("--number", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await SubmitAsync("third.csv", more: ["--mode", "correction", "--number", "2"])).Code);
    }

    [Fact]
    public void Every_remedy_is_said_without_a_word_of_the_library_and_in_the_readers_language()
    {
        foreach (var remedy in Enum.GetValues<LedgerConflictRemedy>())
        {
            var conflict = new LedgerConflictException(LedgerConflictKind.OtherContent, Key, "", remedy);
            var (english, chinese) = (ConflictText.Of(conflict, new(CultureInfo.GetCultureInfo("en-US"))), ConflictText.Of(conflict, new(CultureInfo.GetCultureInfo("zh-CN"))));
            Assert.StartsWith(conflict.Clash, english, StringComparison.Ordinal);
            Assert.DoesNotMatch("Async|SubmissionMode| Number| Key,", english);
            Assert.Matches("[\u4e00-\u9fff]", chinese);
            Assert.NotEqual(english, chinese);
        }
    }

    [Fact]
    public async Task A_paused_ledger_sends_nothing_until_it_is_unpaused()
    {
        await SubmitAsync("permits.csv");
        Rows("other.csv", 41);
        Assert.Equal(0, (await RunAsync("ledger", "pause", "--ledger", PathOf("ledger.db"))).Code);

        var run = await SubmitAsync("other.csv", more: ["--mode", "correction"]);
        Assert.Equal((3, "RECORDED"), (run.Code, Answer(run).GetProperty("state").GetString()));
        Assert.Contains("govdata ledger unpause", run.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("ledger", "unpause", "--ledger", PathOf("ledger.db"))).Code);
        Assert.Equal(0, (await SubmitAsync("other.csv", more: ["--mode", "correction"])).Code);
        Assert.Equal(3, (await RunAsync("ledger", "pause", "--ledger", PathOf("none.db"))).Code);
    }

    [Fact]
    public void Progress_on_a_terminal_is_a_line_that_is_written_over_and_gone_at_the_end()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var meter = new SubmissionMeter(screen, new Speech(CultureInfo.GetCultureInfo("en-US")), new global::GovData.Ledger.Tests.ImpatientTime());
        var progress = new SubmissionProgress { Key = "K", Stage = SubmissionStage.Announced, Rows = 100, RowsDurable = 50, Parts = 4, PartsDurable = 2, BytesDurable = 2000, BytesPerSecond = 1000, TimeLeft = TimeSpan.FromSeconds(2) };
        const string Line = "2 of 4 parts durable at the center, about 50 of 100 rows, 2,000 bytes, 1,000 a second, about 2 s left";
        meter.Report(progress);
        meter.Report(progress);
        Assert.Equal(Line, screen.ToString());

        progress.Stage = SubmissionStage.Checking;
        meter.Report(progress);
        Assert.Equal(Line + "\r\u001b[KK: Checking\n", screen.ToString());

        progress.Stage = SubmissionStage.Announced;
        meter.Report(progress);
        meter.Dispose();
        meter.Dispose();
        Assert.EndsWith(Line + "\r\u001b[K", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_there_no_more_are_named_by_their_keys_and_deleted()
    {
        await SubmitAsync("permits.csv");
        await File.WriteAllTextAsync(PathOf("gone.csv"), "编号\r\nP3\r\nP7\r\n");

        var run = await SubmitAsync("gone.csv", more: ["--mode", "deletion"]);

        Assert.True(run.Code == 0, run.Error);
        Assert.EndsWith(".DELETION.1", Answer(run).GetProperty("key").GetString(), StringComparison.Ordinal);
        using var state = JsonDocument.Parse(center.Snapshot());
        Assert.Equal(38, state.RootElement.GetProperty("submissions").GetProperty("stored")[0].GetProperty("rows").GetInt32());

        var keyless = Entry();
        foreach (var item in keyless.Items) item.IsKey = false;
        await File.WriteAllTextAsync(PathOf("entry.json"), keyless.ToJson());
        var none = await SubmitAsync("gone.csv", more: ["--mode", "deletion", "--number", "2"]);
        Assert.Equal(3, none.Code);
        Assert.Contains("no key item", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_of_a_running_mock_is_a_profile_too()
    {
        await File.WriteAllTextAsync(PathOf("mock.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["endpoint"] = center.Endpoint.AbsoluteUri,
            ["trust"] = center.TrustedKeys.ToPem(),
            ["departments"] = new[]
            {
                new Dictionary<string, string?> { ["code"] = "11500000MB1000029N", ["division"] = "500000", ["appKey"] = "x", ["appSecret"] = "y", ["signingKey"] = null },
                new Dictionary<string, string?> { ["code"] = Department, ["division"] = "500000", ["appKey"] = department.AppKey, ["appSecret"] = department.AppSecret, ["signingKey"] = department.SigningKey!.ToPem() },
            },
        }));

        var run = await SubmitAsync("permits.csv", profile: "mock.json");

        Assert.True(run.Code == 0, run.Error);
    }

    [Theory]
    [InlineData("nowhere.json", "cannot be read")]
    [InlineData("wrong.json", "Center:Endpoint is wrong")]
    [InlineData("wrong.json", "Center:Adress is no setting of a center")]
    [InlineData("broken.json", "cannot be reached by")]
    [InlineData("https://center.example.gov.cn", "Department")]
    public async Task A_profile_that_cannot_be_used_is_told_with_the_setting(string profile, string message)
    {
        await File.WriteAllTextAsync(PathOf("wrong.json"), """{"Endpoint":"nowhere","Adress":"x"}""");
        await File.WriteAllTextAsync(PathOf("broken.json"), "{\"Endpoint\":");

        var run = await RunAsync("submit", PathOf("permits.csv"), "--entry", PathOf("entry.json"), "--ledger", PathOf("ledger.db"), "--center", profile.StartsWith("https", StringComparison.Ordinal) ? profile : PathOf(profile));

        Assert.Equal(3, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("ledger.db")));
    }

    [Theory]
    [InlineData("--center")]
    [InlineData("--ledger")]
    [InlineData("--entry")]
    public async Task What_is_missing_is_named(string option)
    {
        string[] words = ["--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--entry", PathOf("entry.json")];
        var at = Array.IndexOf(words, option);

        var run = await RunAsync(["submit", PathOf("permits.csv"), .. words.Where((_, i) => i != at && i != at + 1)]);

        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_the_ledger_does_not_hold_is_told()
    {
        await SubmitAsync("permits.csv");

        var run = await RunAsync("status", "no-such-key", Key, "--ledger", PathOf("ledger.db"));

        Assert.Equal(3, run.Code);
        Assert.Contains("no-such-key", run.Error, StringComparison.Ordinal);
        Assert.Contains("STORED", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("status", "--ledger", PathOf("none.db"))).Code);
        Assert.False(File.Exists(PathOf("none.db")));
    }

    [Fact]
    public async Task A_secret_comes_from_the_environment_where_the_profile_has_none()
    {
        var profile = (await File.ReadAllTextAsync(PathOf("center.json"))).Replace(department.AppSecret, "wrong", StringComparison.Ordinal);
        await File.WriteAllTextAsync(PathOf("center.json"), profile);
        Environment.SetEnvironmentVariable("GOVDATA_CENTER__APPKEY__SECRET", department.AppSecret);
        try
        {
            Assert.Equal(0, (await SubmitAsync("permits.csv")).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GOVDATA_CENTER__APPKEY__SECRET", null);
        }
        Assert.Equal(0, (await SubmitAsync("permits.csv")).Code); // what is stored needs no sign-in
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

    private Task<Run> SubmitAsync(string table, string profile = "center.json", params string[] more) => RunAsync(
        ["submit", PathOf(table), "--entry", PathOf("entry.json"), "--center", PathOf(profile), "--ledger", PathOf("ledger.db"), "--period", "2026", "--part-size", "1024", "--output", "json", .. more]);

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

    private Task<Run> RecallAsync(string key, params string[] more) => RunAsync(
        ["recall", key, "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json", .. more]);

    private async Task<Run> RunAsync(params string[] words)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo("en-US")) { Network = center.CreateHandler };
        var code = await new Terminal(session).RunAsync(words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }

    private static JsonElement Answer(Run run) => JsonDocument.Parse(run.Output).RootElement;

    private string PathOf(string name) => Path.Combine(folder, name);

    private void Rows(string name, int count) => File.WriteAllText(PathOf(name), Table(count));

    internal static string Table(int count) =>
        "编号,名称,数量\r\n" + string.Concat(Enumerable.Range(1, count).Select(row => FormattableString.Invariant($"P{row},第{row}号工程某区某街道某路改造,{row}\r\n")));

    internal static CatalogEntry Entry() => new()
    {
        Classification = "部门/示例市",
        Title = "施工许可",
        Code = "307005012/000001",
        ProviderName = "示例局",
        ProviderCode = Department,
        Abstract = "施工许可的编号、名称与数量。",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "CSV" },
        Items =
        [
            new InformationItem { Name = "编号", Type = ItemDataType.Parse("C(10)"), Required = true, IsKey = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(60)"), Required = true },
            new InformationItem { Name = "数量", Type = ItemDataType.Parse("I") },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Unconditional },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "不予开放" },
        UpdateCycle = UpdateCycle.EveryYear,
        Version = 1,
    };
}
