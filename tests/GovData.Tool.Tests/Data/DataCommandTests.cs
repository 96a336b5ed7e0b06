using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Tool.Tests.Data;

public sealed class DataCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    private string Entry => Written("entry.json", new CatalogEntry
    {
        Code = "307005012/000001",
        Title = "人员",
        Version = 1,
        Items =
        [
            new() { Name = "号码", Type = ItemDataType.Character(18), IsKey = true, Identifier = IdentifierKind.CitizenId },
            new() { Name = "姓名", Type = ItemDataType.Character(20), Required = true },
            new() { Name = "金额", Type = ItemDataType.Number(10, 2) },
        ],
    }.ToJson());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Conforming_data_are_judged_clean_with_exit_0()
    {
        var example = await Run.InEnglishAsync("data", "example", "--entry", Entry, "--rows", "300");
        var check = await Run.InEnglishAsync("data", "check", Written("good.csv", example.Output), "--entry", Entry);

        Assert.Equal((0, 301), (example.Code, example.Output.TrimEnd('\n').Split('\n').Length));
        Assert.Equal(0, check.Code);
        Assert.Contains("nothing found", check.Output, StringComparison.Ordinal);
        Assert.Empty(example.Error + check.Error);
    }

    [Fact]
    public async Task Bad_data_break_each_rule_they_name_exactly_once_with_exit_1()
    {
        var example = await Run.InEnglishAsync("data", "example", "--entry", Entry, "--bad");
        var check = await Run.InEnglishAsync("data", "check", Written("bad.csv", example.Output), "--entry", Entry, "--output", "json");

        var counts = Findings(check.Output).GroupBy(finding => finding.GetProperty("rule").GetString()!).ToDictionary(rule => rule.Key, rule => rule.Sum(finding => finding.GetProperty("count").GetInt64()));
        Assert.Equal((0, 1), (example.Code, check.Code));
        Assert.All(counts, rule => Assert.Equal(1, rule.Value));
        Assert.Equal(example.Error.Trim().Split(' ')[3..].Order(StringComparer.Ordinal), counts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(1, check.Output.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_clerk_reads_Chinese_and_no_identity_number()
    {
        var check = await Run.InChineseAsync("data", "check", Written("t.csv", "号码,姓名,金额\n110105194912310021,张三,1\n"), "--entry", Entry);

        Assert.Equal(1, check.Code);
        Assert.Contains("不是正确的公民身份号码", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("110105194912310021", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_comes_from_standard_input_too()
    {
        var check = await Run.ReadingAsync("号码,姓名,金额\n11010519491231002X,张三,1\n", "data", "check", "-", "--entry", Entry);

        Assert.Equal(0, check.Code);
    }

    [Fact]
    public async Task What_cannot_be_read_is_exit_3_and_said_in_the_answer()
    {
        var missing = await Run.InEnglishAsync("data", "check", PathOf("none.csv"), "--entry", Entry);
        var binary = await Run.InEnglishAsync("data", "check", Written("t.csv", "\uFFFF\n1"), "--entry", Entry, "--output", "json");

        Assert.Equal((3, 3), (missing.Code, binary.Code));
        Assert.Contains("file.not-found", missing.Output, StringComparison.Ordinal);
        Assert.Contains("header.none", binary.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "data", "check")]
    [InlineData("[1]", "data", "check")]
    [InlineData("{}", "data", "example")]
    [InlineData("no json", "data", "example")]
    public async Task An_entry_that_cannot_be_used_is_exit_3_and_told(string json, params string[] command)
    {
        var run = await Run.InEnglishAsync([.. command, .. command[1] == "check" ? [Written("t.csv", "a\n1\n")] : Array.Empty<string>(), "--entry", Written("odd.json", json)]);

        Assert.Equal(3, run.Code);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Reports_are_written_in_the_form_their_names_say()
    {
        var table = Written("t.csv", "号码,姓名,金额\n11010519491231002X,,x\n");

        var run = await Run.InEnglishAsync("data", "check", table, "--entry", Entry, "--report", PathOf("r.json"), "--report", PathOf("r.txt"));

        Assert.Equal(1, run.Code);
        Assert.Equal(["required", "type.decimal"], Findings(await File.ReadAllTextAsync(PathOf("r.json"))).Select(finding => finding.GetProperty("rule").GetString()!));
        Assert.NotEmpty(await File.ReadAllTextAsync(PathOf("r.txt")));
    }

    [Fact]
    public async Task Of_several_entries_as_an_import_writes_them_one_is_to_be_taken()
    {
        var (code, _, error) = await Run.InEnglishAsync("data", "check", PathOf("t.csv"), "--entry", Written("several.jsonl", "{}\n{}\n"));

        Assert.Equal(3, code);
        Assert.Contains("holds several entries, one a line. Take the line", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_values_in_full_is_its_owners_alone()
    {
        await Run.InEnglishAsync("data", "check", Written("t.csv", "号码\n1\n"), "--entry", Entry, "--errors", PathOf("e.csv"), "--show-values");

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("e.csv")));
    }

    [Theory]
    [InlineData(null, "There is no catalog entry ", "没有目录条目文件")]
    [InlineData("号码,姓名\n1,2\n", " is not the JSON of a catalog entry (line 1, $)", " 不是目录条目的 JSON（第 1 行，$）")]
    [InlineData("{\n}{}\n", " is not the JSON of a catalog entry (line 2, $)", " 不是目录条目的 JSON（第 2 行，$）")]
    [InlineData("[]", " is not the JSON of a catalog entry (line 1, $)", " 不是目录条目的 JSON（第 1 行，$）")]
    [InlineData("", " is an empty file", " 是空文件")]
    public async Task An_entry_that_is_not_there_or_none_is_told_with_how_to_get_one(string? content, string english, string chinese)
    {
        var path = content is null ? PathOf("none.json") : Written("odd.json", content);
        foreach (var command in new string[][] { ["data", "check", PathOf("t.csv"), "--entry", path], ["data", "example", "--entry", path], content is null ? ["catalog", "check", path] : ["data", "example", "--entry", path] })
        {
            var (inEnglish, inChinese) = (await Run.InEnglishAsync(command), await Run.InChineseAsync(command));

            Assert.Equal((3, 3), (inEnglish.Code, inChinese.Code));
            Assert.Contains(english, inEnglish.Error, StringComparison.Ordinal);
            Assert.Contains(chinese, inChinese.Error, StringComparison.Ordinal);
            Assert.Contains("govdata catalog draft", inEnglish.Error, StringComparison.Ordinal);
            Assert.Contains("govdata catalog draft", inChinese.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"items\":[{\"minimum\":0}]}", " (line 1, $.items[0].minimum): expected here: a text in quotes", "（第 1 行，$.items[0].minimum）：此处应为：双引号中的文字")]
    [InlineData("{\"items\":[{\"required\":\"yes\"}]}", " (line 1, $.items[0].required): expected here: true or false", "（第 1 行，$.items[0].required）：此处应为：true 或 false")]
    [InlineData("{\"version\":\"1\"}", " (line 1, $.version): expected here: a whole number", "（第 1 行，$.version）：此处应为：整数")]
    [InlineData("{\"items\":{}}", " (line 1, $.items): expected here: a list in brackets", "（第 1 行，$.items）：此处应为：方括号中的列表")]
    [InlineData("{\"sharing\":1}", " (line 1, $.sharing): expected here: an object in braces", "（第 1 行，$.sharing）：此处应为：花括号中的成员")]
    public async Task A_member_of_another_kind_is_told_with_what_belongs_there(string content, string english, string chinese)
    {
        string[] command = ["data", "example", "--entry", Written("odd.json", content)];
        var (inEnglish, inChinese) = (await Run.InEnglishAsync(command), await Run.InChineseAsync(command));

        Assert.Equal((3, 3), (inEnglish.Code, inChinese.Code));
        Assert.Contains(english, inEnglish.Error, StringComparison.Ordinal);
        Assert.Contains(chinese, inChinese.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_in_GB18030_is_read_when_it_is_declared()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await File.WriteAllBytesAsync(PathOf("gb.csv"), Encoding.GetEncoding("GB18030").GetBytes("号码,姓名,金额\n11010519491231002X,张三,1\n"));

        Assert.Equal(3, (await Run.InEnglishAsync("data", "check", PathOf("gb.csv"), "--entry", Entry)).Code);
        Assert.Equal(0, (await Run.InEnglishAsync("data", "check", PathOf("gb.csv"), "--entry", Entry, "--encoding", "gb18030")).Code);
    }

    [Fact]
    public async Task Every_finding_is_listed_masked_unless_values_are_asked_for_and_the_answer_is_the_same_at_any_number_of_threads()
    {
        var table = Written("t.csv", "号码,姓名,金额\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"1101051949123100{i:00},张三,1\n")));

        var masked = await Run.InEnglishAsync("data", "check", table, "--entry", Entry, "--errors", PathOf("e.csv"), "--output", "json");
        var clear = await Run.InEnglishAsync("data", "check", table, "--entry", Entry, "--errors", PathOf("c.csv"), "--show-values", "--threads", "3", "--output", "json");

        Assert.Equal(masked.Output, clear.Output);
        Assert.DoesNotContain("110105194912310001", await File.ReadAllTextAsync(PathOf("e.csv")), StringComparison.Ordinal);
        Assert.Contains("110105194912310001", await File.ReadAllTextAsync(PathOf("c.csv")), StringComparison.Ordinal);
        Assert.Equal(Findings(clear.Output).Sum(finding => finding.GetProperty("count").GetInt64()), File.ReadLines(PathOf("c.csv")).Count() - 1);
    }

    [Theory]
    [InlineData("2", " lists the first 2 findings, and 1 more are not listed (--errors-limit).\n")]
    [InlineData("3", null)]
    public async Task A_list_of_errors_that_was_cut_is_told(string limit, string? said)
    {
        var run = await Run.InEnglishAsync("data", "check", Written("t.csv", "号码,姓名,金额\n11010519491231002X,,1\n440524188001010014,,1\n360426199101010071,,1\n"), "--entry", Entry, "--errors", PathOf("e.csv"), "--errors-limit", limit);

        Assert.Equal((1, said is null ? "" : PathOf("e.csv") + said), (run.Code, run.Error));
        Assert.Equal(4, File.ReadLines(PathOf("e.csv")).Count());
    }

    [Theory]
    [InlineData("data", "check", "none.csv", "--entry", "none.json", "--report", "FILE.html")]
    [InlineData("data", "check", "none.csv", "--entry", "none.json", "--errors", "FILE.csv")]
    [InlineData("data", "check", "none.xlsx", "--entry", "none.json", "--report", "FILE.xlsx")]
    [InlineData("catalog", "template", "FILE.xlsx")]
    public async Task A_folder_that_is_not_there_is_told_before_the_work(params string[] words)
    {
        var run = await Run.InEnglishAsync([.. words.Select(word => word.Replace("FILE", PathOf("no/r"), StringComparison.Ordinal))]);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.StartsWith("The folder of " + PathOf("no/r."), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_named()
    {
        Directory.CreateDirectory(PathOf("r.html"));

        var run = await Run.InEnglishAsync("data", "check", Written("t.csv", "号码,姓名,金额\n1,,\n"), "--entry", Entry, "--report", PathOf("r.html"));

        Assert.Equal((3, $"The report {PathOf("r.html")} can't be written: check path, permission and disk space.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_list_of_errors_that_cannot_be_written_is_exit_3()
    {
        var run = await Run.InEnglishAsync("data", "check", Written("t.csv", "号码,姓名,金额\n1,,\n"), "--entry", Entry, "--errors", Directory.CreateDirectory(PathOf("e.csv")).FullName);

        Assert.Equal(3, run.Code);
        Assert.Contains("e.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_says_that_nothing_was_judged_to_the_end()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        using StringWriter output = new(), error = new();
        var session = new Session(Stream.Null, output, error, System.Globalization.CultureInfo.GetCultureInfo("en-US"));

        var code = await new Terminal(session).RunAsync(["data", "check", Written("t.csv", "号码\n1\n"), "--entry", Entry, "--report", PathOf("r.json")], interrupted.Token);

        Assert.Equal(130, code);
        Assert.Empty(output.ToString());
        Assert.False(File.Exists(PathOf("r.json")));
    }

    [Theory]
    [InlineData("Name one file.", "data", "check", "--entry", "e.json")]
    [InlineData("Name one file.", "data", "check", "a.csv", "b.csv", "--entry", "e.json")]
    [InlineData("Name the JSON file of the catalog entry by --entry.", "data", "check", "a.csv")]
    [InlineData("--report ends in .json .html .txt .xlsx", "data", "check", "a.csv", "--entry", "e.json", "--report", "r.pdf")]
    [InlineData("--report m.xlsx is the workbook given back", "data", "check", "a.csv", "--entry", "e.json", "--report", "m.xlsx")]
    [InlineData("--report m.xlsx is the workbook given back", "data", "check", "-", "--entry", "e.json", "--report", "m.xlsx")]
    [InlineData("One --report may be a .xlsx.", "data", "check", "a.xlsx", "--entry", "e.json", "--report", "m.xlsx", "--report", "n.xlsx")]
    [InlineData("a.xlsx is named twice in this command", "data", "check", "a.xlsx", "--entry", "e.json", "--report", "a.xlsx")]
    [InlineData("--threads is a whole number from 1 to 64.", "data", "check", "a.csv", "--entry", "e.json", "--threads", "0")]
    [InlineData("--header-row is a whole number from 1 to 1048576.", "data", "check", "a.xlsx", "--entry", "e.json", "--header-row", "0")]
    [InlineData("--encoding is utf-8 or gb18030.", "data", "check", "a.csv", "--entry", "e.json", "--encoding", "gbk")]
    [InlineData("--encoding is utf-8 or gb18030. GB18030 includes GBK and GB2312: write --encoding gb18030 instead of GB2312.", "data", "check", "a.csv", "--entry", "e.json", "--encoding", "GB2312")]
    [InlineData("--encoding is utf-8 or gb18030.\n", "data", "check", "a.csv", "--entry", "e.json", "--encoding", "latin-1")]
    [InlineData("--errors-limit is about the list that --errors writes", "data", "check", "a.csv", "--entry", "e.json", "--errors-limit", "5")]
    [InlineData("--errors-limit is a whole number", "data", "check", "a.csv", "--entry", "e.json", "--errors", "e.csv", "--errors-limit", "0")]
    [InlineData("--show-values is about the list that --errors writes", "data", "check", "a.csv", "--entry", "e.json", "--show-values")]
    [InlineData("a.csv is named twice in this command", "data", "check", "./a.csv", "--entry", "e.json", "--errors", "a.csv")]
    [InlineData("./a.json is named twice in this command", "data", "check", "a.json", "--entry", "e.json", "--report", "./a.json")]
    [InlineData("e.json is named twice in this command", "data", "check", "a.csv", "--entry", "e.json", "--report", "e.json")]
    [InlineData("e.json is named twice in this command", "data", "check", "a.csv", "--entry", "e.json", "--errors", "e.json")]
    [InlineData("r.txt is named twice in this command", "data", "check", "a.csv", "--entry", "e.json", "--errors", "r.txt", "--report", "r.txt")]
    [InlineData("r.txt is named twice in this command", "data", "check", "a.csv", "--entry", "e.json", "--report", "r.txt", "--report", "r.txt")]
    [InlineData("--rows is a whole number from 0 to 9223372036854775807.", "data", "example", "--entry", "e.json", "--rows", "ten")]
    [InlineData("--seed is a whole number from 0 to 2147483647.", "data", "example", "--entry", "e.json", "--seed", "1.5")]
    public async Task Wrong_usage_has_exit_2(string message, params string[] words)
    {
        var run = await Run.InEnglishAsync(words);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--errors", "link/t.csv")]
    [InlineData("--report", "link/entry.json")]
    public async Task What_is_read_is_not_written_over_through_a_linked_folder(string option, string written)
    {
        var real = Directory.CreateDirectory(PathOf("real")).FullName;
        Directory.CreateSymbolicLink(PathOf("link"), real);
        await File.WriteAllTextAsync(Path.Combine(real, "t.csv"), "编号\n1\n");
        await File.WriteAllTextAsync(Path.Combine(real, "entry.json"), "{}");

        var run = await Run.InEnglishAsync("data", "check", Path.Combine(real, "t.csv"), "--entry", Path.Combine(real, "entry.json"), option, PathOf(written));

        Assert.Equal(2, run.Code);
        Assert.Contains("is named twice in this command", run.Error, StringComparison.Ordinal);
        Assert.Equal(("编号\n1\n", "{}"), (await File.ReadAllTextAsync(Path.Combine(real, "t.csv")), await File.ReadAllTextAsync(Path.Combine(real, "entry.json"))));
    }

    [Fact]
    public async Task A_device_is_not_made_a_file()
    {
        if (OperatingSystem.IsWindows()) return;

        var run = await Run.InEnglishAsync("data", "check", "a.csv", "--entry", "e.json", "--errors", "/dev/full");

        Assert.Equal((3, "/dev/full is a device and no file. Name a file."), (run.Code, run.Error.Trim()));
    }

    /// <summary>English words stand in a message in Chinese only where they are typed: options, names of files.</summary>
    [Theory]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json", "--errors", "FOLDER/taken")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json", "--errors", "/proc/e.csv")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json", "--report", "FOLDER/taken/x.html", "--report", "/proc/r.html")]
    [InlineData("catalog", "template", "/proc/x.xlsx")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/empty.json")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/nameless.json")]
    [InlineData("data", "example", "--entry", "FOLDER/empty.json")]
    [InlineData("data", "example", "--entry", "FOLDER/impossible.json")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER")]
    public async Task A_message_in_Chinese_has_no_English_in_it(params string[] words)
    {
        if (Array.Exists(words, word => word.StartsWith("/proc/", StringComparison.Ordinal)) && !Directory.Exists("/proc/self")) return;
        _ = Entry;
        Written("t.csv", "号码,姓名,金额\n1,,\n");
        Directory.CreateDirectory(PathOf("taken"));
        Written("empty.json", """{"code":"307005012/000001","title":"甲","version":1,"items":[]}""");
        Written("nameless.json", """{"code":"307005012/000001","title":"甲","version":1,"items":[{"type":"C(2)"}]}""");
        Written("impossible.json", """{"code":"307005012/000001","title":"甲","version":1,"items":[{"name":"甲","type":"C(2)","required":true,"pattern":"[a-z]{5}"}]}""");

        var run = await Run.InChineseAsync(Array.ConvertAll(words, word => word.Replace("FOLDER", folder, StringComparison.Ordinal)));

        Assert.Equal(3, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotMatch("[A-Za-z']{2,} [A-Za-z']{2,}", run.Error.Replace("govdata catalog", "", StringComparison.Ordinal));
    }

    private static List<JsonElement> Findings(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()];

    private string PathOf(string name) => Path.Combine(folder, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
