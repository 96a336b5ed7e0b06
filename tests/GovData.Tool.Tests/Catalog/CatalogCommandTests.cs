using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using GovData.Standards;

namespace GovData.Tool.Tests.Catalog;

public sealed class CatalogCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    /// <summary>An entry without a finding.</summary>
    private static CatalogEntry Clean => new()
    {
        Classification = "部门/重庆市",
        Title = "建设工程施工许可",
        Code = "307005012/000001",
        ProviderName = "示例市住房和城乡建设委员会",
        ProviderCode = "11500000009275780L",
        Abstract = "施工许可的编号和发证日期",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "xlsx" },
        Items = [new() { Name = "许可编号", Type = ItemDataType.Character(20), IsKey = true, Required = true }],
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen },
        UpdateCycle = UpdateCycle.EveryMonth,
        PublishedOn = new CivilDate(2026, 3, 1),
        Version = 3,
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_entry_without_a_title_is_judged_with_exit_1()
    {
        var run = await Run.InEnglishAsync("catalog", "check", Written("e.json", """{"code":"307005012/000001","version":1,"items":[]}"""), "--output", "json");

        Assert.Equal(1, run.Code);
        Assert.Equal(1, run.Output.Count(c => c == '\n'));
        Assert.Contains("entry.title-missing", Rules(run.Output));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_member_that_is_misspelt_is_named_on_standard_error()
    {
        var entry = Written("e.json", Clean.ToJson().Replace("isSensitive", "sensitive", StringComparison.Ordinal).Replace("\"required\"", "\"requred\"", StringComparison.Ordinal));

        foreach (string[] command in new[] { new[] { "catalog", "check", entry }, ["data", "example", "--entry", entry] })
        {
            var run = await Run.InEnglishAsync(command);

            Assert.Equal(0, run.Code);
            Assert.Contains("items[0].requred", run.Error, StringComparison.Ordinal);
            Assert.Contains("items[0].sensitive", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_file_has_its_line_and_several_entries_in_one_file_are_a_list()
    {
        const string Entry = """{"code":"307005012/000001","title":"甲","version":1,"items":[]}""";
        var array = Written("array.json", $"[{Entry},\n{Entry}]");
        var lines = Written("lines.jsonl", $"{Entry}\n{Entry}\n");

        var run = await Run.InEnglishAsync("catalog", "check", array, lines, "--output", "json");

        var reports = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, reports.Length);
        Assert.All(reports, report => Assert.Equal(2, JsonDocument.Parse(report).RootElement.GetProperty("rows").GetInt32()));
        Assert.Equal(Rules(reports[0]), Rules(reports[1]));
        Assert.Contains(Rules(reports[0]), rule => rule.StartsWith("list.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_imported_list_gives_entries_to_check_and_the_findings_apart()
    {
        var list = Written("list.csv", "信息资源名称,信息资源代码,信息项名称,必填\n甲,307005012/000001,一,是\n,,二,\n乙,307005012/000002,三,也许\n");

        var run = await Run.InEnglishAsync("catalog", "import", list);

        Assert.Equal(1, run.Code);
        Assert.Equal(["甲 2", "乙 1"], run.Output.TrimEnd('\n').Split('\n').Select(CatalogEntry.FromJson).Select(entry => $"{entry.Title} {entry.Items.Count}"));
        Assert.Contains("list.sheet-value", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run.InEnglishAsync("catalog", "check", Written("list.jsonl", run.Output))).Code);
    }

    [Fact]
    public async Task The_template_is_a_workbook_whose_example_is_not_imported()
    {
        var template = PathOf("t.xlsx");

        var run = await Run.InEnglishAsync("catalog", "template", template);
        var import = await Run.InEnglishAsync("catalog", "import", template);

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
        Assert.Equal((1, ""), (import.Code, import.Output));
        Assert.Contains("list.empty", import.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("can be submitted", import.Error, StringComparison.Ordinal);
        Assert.Contains("list.sheet-example", import.Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(template);
        using var stream = zip.GetEntry("xl/workbook.xml")!.Open();
        Assert.Equal(["目录清单", "填写说明"], XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "sheet" && e.Attribute("state") is null).Select(e => (string?)e.Attribute("name")));
    }

    [Theory]
    [InlineData("信息资源名称,信息项名称\n", 1)]
    [InlineData("信息资源名称,信息项名称\n甲,一\n", 0)]
    public async Task A_list_without_entries_is_not_imported_as_one(string csv, int code)
    {
        var run = await Run.InChineseAsync("catalog", "import", Written("list.csv", csv));

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 1, run.Error.Contains("清单中没有条目", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_on_several_files_name_their_files()
    {
        var (good, bad) = (Written("good.json", Clean.ToJson()), Written("bad.json", "{}"));

        var run = await Run.InEnglishAsync("catalog", "check", good, bad);

        Assert.Equal([$"== {good}", $"== {bad}"], run.Output.Split('\n').Where(line => line.StartsWith("==", StringComparison.Ordinal)));
        Assert.DoesNotContain("==", (await Run.InEnglishAsync("catalog", "check", good)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_never_takes_the_place_of_a_list_that_was_filled_in()
    {
        var list = Written("list.xlsx", "filled in");

        var run = await Run.InEnglishAsync("catalog", "template", list);

        Assert.Equal((3, $"{list} is there already and is not written over. Choose another name.\n"), (run.Code, run.Error));
        Assert.Equal("filled in", await File.ReadAllTextAsync(list));
    }

    [Fact]
    public async Task A_draft_is_the_answer_and_what_it_lacks_is_told_apart()
    {
        var run = await Run.InEnglishAsync("catalog", "draft", Written("t.csv", "号码,数量\n11010519491231002X,1\n110105194912310038,22\n"));

        var entry = CatalogEntry.FromJson(run.Output);
        Assert.Equal(0, run.Code);
        Assert.Equal(["号码", "数量"], entry.Items.Select(item => item.Name));
        Assert.Contains("entry.title-missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_entry_with_findings_among_several_decides_the_exit_code()
    {
        var (good, bad) = (Written("good.json", Clean.ToJson()), Written("bad.json", "{}"));

        Assert.Equal(0, (await Run.InEnglishAsync("catalog", "check", good)).Code);
        Assert.Equal(1, (await Run.InEnglishAsync("catalog", "check", bad, good)).Code);
        Assert.Equal(1, (await Run.InEnglishAsync("catalog", "check", good, bad)).Code);
    }

    [Theory]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-02-28", 1)]
    public async Task An_entry_is_judged_on_the_day_that_is_said(string day, int code)
    {
        var run = await Run.InEnglishAsync("catalog", "check", Written("e.json", Clean.ToJson()), "--as-of", day, "--output", "json");

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 0 ? [] : ["entry.published-in-future"], Rules(run.Output));
    }

    [Fact]
    public async Task A_draft_is_made_of_the_rows_that_are_asked_for()
    {
        var table = Written("t.csv", "值\n1\n2\nx\n");

        Assert.Equal("C(1)", CatalogEntry.FromJson((await Run.InEnglishAsync("catalog", "draft", table)).Output).Items.Single().Type.Text);
        Assert.Equal("I", CatalogEntry.FromJson((await Run.InEnglishAsync("catalog", "draft", table, "--rows", "2")).Output).Items.Single().Type.Text);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("import")]
    public async Task The_sheet_and_the_encoding_that_are_said_are_read(string verb)
    {
        var workbook = PathOf("t.xlsx");
        await Run.InEnglishAsync("catalog", "template", workbook);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await File.WriteAllBytesAsync(PathOf("gb.csv"), Encoding.GetEncoding("GB18030").GetBytes("信息资源名称,信息项名称\n甲,一\n"));

        var first = await Run.InEnglishAsync("catalog", verb, workbook);
        var second = await Run.InEnglishAsync("catalog", verb, workbook, "--sheet", "填写说明");
        var none = await Run.InEnglishAsync("catalog", verb, workbook, "--sheet", "没有");
        var encoded = await Run.InEnglishAsync("catalog", verb, PathOf("gb.csv"), "--encoding", "gb18030");

        Assert.NotEqual(first.Output + first.Error, second.Output + second.Error);
        Assert.Contains("workbook.no-sheet", none.Error, StringComparison.Ordinal);
        Assert.Equal((3, 0, 3), (none.Code, encoded.Code, (await Run.InEnglishAsync("catalog", verb, PathOf("gb.csv"), "--encoding", "utf-8")).Code));
        Assert.Contains(verb == "draft" ? "信息项名称" : "甲", encoded.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("draft")]
    public async Task A_file_that_is_not_there_is_exit_3_without_an_answer(string verb)
    {
        var run = await Run.InEnglishAsync("catalog", verb, PathOf("none.xlsx"));

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("Name the JSON file of a catalog entry.", "check")]
    [InlineData("--as-of", "check", "e.json", "--as-of", "yesterday")]
    [InlineData("Name one .xlsx file.", "template")]
    [InlineData("Name one .xlsx file.", "template", "t.csv")]
    [InlineData("Name one list.", "import", "a.csv", "b.csv")]
    [InlineData("--encoding is utf-8 or gb18030.", "import", "a.csv", "--encoding", "gbk")]
    [InlineData("Name one file.", "draft")]
    [InlineData("--rows is a whole number", "draft", "a.csv", "--rows", "0")]
    public async Task Wrong_usage_has_exit_2(string message, params string[] words)
    {
        var run = await Run.InEnglishAsync(["catalog", .. words]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    private static string[] Rules(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];

    private string PathOf(string name) => Path.Combine(folder, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
