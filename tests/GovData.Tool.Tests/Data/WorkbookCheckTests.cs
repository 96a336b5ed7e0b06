using System;
using System.IO;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Data;

public sealed class WorkbookCheckTests : IDisposable
{
    private const string Names = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>号码</v></c></row>";

    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    private string Entry => Written("entry.json", """{"code":"307005012/000001","version":1,"items":[{"name":"号码","type":"I"}]}""");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_workbook_is_given_back_marked_and_a_page_is_written_in_the_readers_language()
    {
        var table = PathOf("t.xlsx");
        await Run.InEnglishAsync("catalog", "template", table);

        var run = await Run.InChineseAsync("data", "check", table, "--entry", Written("list.json", """{"code":"307005012/000001","version":1,"items":[{"name":"信息资源名称","type":"I"}]}"""),
            "--report", PathOf("r.html"), "--report", PathOf("marked.XLSX"));

        Assert.Equal(1, run.Code);
        Assert.Contains("<html lang=\"zh-CN\">", await File.ReadAllTextAsync(PathOf("r.html")), StringComparison.Ordinal);
        using var zip = System.IO.Compression.ZipFile.OpenRead(PathOf("marked.XLSX"));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await sheet.ReadToEndAsync();
        Assert.Contains("错误说明", text, StringComparison.Ordinal);
        Assert.Contains("信息资源名称：值中有全角", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("号码\n7\n", 0, "has the name of a workbook but is text")]
    [InlineData("", 3, "was not read to its end")]
    [InlineData("PK\u0003\u0004", 3, "was not read to its end")]
    public async Task Why_no_marked_workbook_was_written_is_told_with_what_to_do(string content, int code, string reason)
    {
        var run = await Run.InEnglishAsync("data", "check", Written("t.xlsx", content), "--entry", Entry, "--report", PathOf("m.xlsx"));
        var again = await Run.InEnglishAsync("data", "check", PathOf("t.xlsx"), "--entry", Entry, "--report", Written("old.xlsx", "old"));

        Assert.Equal(code, run.Code);
        Assert.StartsWith(PathOf("m.xlsx") + " was not written: " + PathOf("t.xlsx") + " ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("m.xlsx")));
        Assert.EndsWith(" The file of that name is an older one.\n", again.Error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(PathOf("old.xlsx")));
    }

    [Fact]
    public async Task A_workbook_that_has_no_column_left_to_be_marked_in_is_told_so()
    {
        var table = await WorkbookAsync(Names.Replace("</row>", "<c r=\"XFD1\" t=\"str\"><v>x</v></c></row>", StringComparison.Ordinal));

        var run = await Run.InChineseAsync("data", "check", table, "--entry", Entry, "--report", PathOf("m.xlsx"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"没有写出 {PathOf("m.xlsx")}：工作表没有空列可写错误说明", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_the_columns_may_stand_further_down_the_sheet()
    {
        var table = await WorkbookAsync("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>重庆市人员表</v></c></row>" + Names.Replace("1\"", "3\"", StringComparison.Ordinal) + "<row r=\"4\"><c r=\"A4\"><v>7</v></c></row>");

        var untold = await Run.InEnglishAsync("data", "check", table, "--entry", Entry);
        var told = await Run.InEnglishAsync("data", "check", table, "--entry", Entry, "--header-row", "3");

        Assert.Equal((3, 0), (untold.Code, told.Code));
        Assert.Contains("--header-row", untold.Output, StringComparison.Ordinal);
        Assert.Contains("  records   1, 0 of them", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_without_any_of_the_columns_is_given_back_marked_and_nobody_says_it_was_not()
    {
        var table = await WorkbookAsync("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>别的</v></c></row>");

        foreach (string[] more in new string[][] { [], ["--sheet", "填写说明"], ["--header-row", "1"] })
        {
            var run = await Run.InChineseAsync(["data", "check", table, "--entry", Entry, "--report", PathOf("m.xlsx"), .. more]);

            Assert.Equal((3, ""), (run.Code, run.Error));
            Assert.Contains("header.none", run.Output, StringComparison.Ordinal);
            Assert.True(File.Exists(PathOf("m.xlsx")));
            File.Delete(PathOf("m.xlsx"));
        }
    }

    [Theory]
    [InlineData("--sheet", "没有")]
    [InlineData("--header-row", "99")]
    public async Task A_sheet_or_a_row_that_is_not_there_gives_no_marked_workbook_and_that_is_told(params string[] more)
    {
        var run = await Run.InEnglishAsync(["data", "check", await WorkbookAsync(Names), "--entry", Entry, "--report", PathOf("m.xlsx"), .. more]);

        Assert.Equal(3, run.Code);
        Assert.StartsWith(PathOf("m.xlsx") + " was not written", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("m.xlsx")));
    }

    [Theory]
    [InlineData("--sheet", "data", "check", "--entry", "e.json", "--sheet", "一")]
    [InlineData("--header-row", "data", "check", "--entry", "e.json", "--header-row", "2")]
    [InlineData("--sheet", "catalog", "draft", "--sheet", "一")]
    [InlineData("--sheet", "catalog", "import", "--sheet", "一")]
    public async Task An_option_for_workbooks_says_nothing_of_text_and_is_refused(string option, params string[] words)
    {
        foreach (var table in new[] { Written("t.csv", "号码\n7\n"), Written("t.jsonl", "{\"号码\":7}\n"), Written("t.xlsx", "号码\n7\n") })
        {
            string[] all = [.. words[..2], table, .. words[2..]];
            var (inEnglish, inChinese) = (await Run.InEnglishAsync(all), await Run.InChineseAsync(all));

            Assert.Equal((2, ""), (inEnglish.Code, inEnglish.Output));
            Assert.StartsWith($"{option} is for workbooks (.xlsx), and {table} is text", inEnglish.Error, StringComparison.Ordinal);
            Assert.StartsWith($"{option} 只用于工作簿（.xlsx），{table} 是文本", inChinese.Error, StringComparison.Ordinal);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A workbook with these rows in its first sheet.</summary>
    private async Task<string> WorkbookAsync(string rows)
    {
        var table = PathOf("t.xlsx");
        await Run.InEnglishAsync("catalog", "template", table);
        using var zip = ZipFile.Open(table, ZipArchiveMode.Update);
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var text = await new StreamReader(sheet, leaveOpen: true).ReadToEndAsync();
        sheet.SetLength(0);
        await using var writer = new StreamWriter(sheet);
        await writer.WriteAsync(Regex.Replace(text, "<sheetData>.*</sheetData>", $"<sheetData>{rows}</sheetData>", RegexOptions.Singleline));
        return table;
    }
}
