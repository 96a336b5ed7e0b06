using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests.Inputs;

/// <summary>A clerk's workbook comes back marked, is corrected and sent back.</summary>
public sealed class MarkedWorkbookTests : IDisposable
{
    private const string Red = "FFFFC9CC";
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>号码</v></c><c r=\"B1\" t=\"str\"><v>姓名</v></c><c r=\"C1\" t=\"str\"><v>金额</v></c></row>";

    private static readonly CatalogEntry Persons = Of(
        Item("号码", "C(18)", key: true, identifier: IdentifierKind.CitizenId), Item("姓名", "C(2)", required: true), Item("金额", "N(6,2)"));

    private readonly string folder = Directory.CreateTempSubdirectory("govdata").FullName;

    private string Marked => Path.Combine(folder, "marked.xlsx");

    private string Errors => Path.Combine(folder, "errors.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Findings_stand_in_their_rows_also_below_rows_without_a_value_and_in_hidden_rows()
    {
        var rows = Header
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B2\" t=\"str\"><v>张三</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"0\"/></row>"
            + "<row r=\"7\" hidden=\"1\"><c r=\"A7\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B7\" t=\"str\"><v>李四</v></c><c r=\"C7\" t=\"str\"><v>&lt;a&gt; &amp; \"b\"_x0007_</v></c></row>"
            + "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>110105194912310038</v></c></row>";

        await JudgeAsync(Book.Of(rows).ToBytes());

        var text = SheetText.Rows(File.ReadAllBytes(Marked));
        Assert.Equal("1: 号码|姓名|金额|错误说明", text[0]);
        Assert.Equal("2: 11010519491231002X|张三", text[1]);
        Assert.Equal("7: 11010519491231002X|李四|<a> & \"b\"\a|" + Said("号码", "key.unique") + "\n" + Said("金额", "type.decimal"), text[2]);
        Assert.Equal("9: 110105194912310038|||" + Said("姓名", "required"), text[3]);
        var book = new Unzipped(File.ReadAllBytes(Marked));
        Assert.Equal([Red, null, Red, Red, null], new[] { "A7", "B7", "C7", "B9", "A9" }.Select(cell => book.Ground(cell)));
    }

    [Fact]
    public async Task The_header_may_stand_further_down_and_the_sheet_behind_another()
    {
        var book = Book.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>封面</v></c></row>")
            .WithSheets("<sheet name=\"封面\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"数据\" sheetId=\"2\" r:id=\"rId2\"/>", ["worksheets/sheet1.xml", "worksheets/sheet2.xml"])
            .WithSheet(2, "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>人员表</v></c></row>"
                + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>姓名</v></c><c r=\"C4\" t=\"str\"><v>号码</v></c><c r=\"D4\" t=\"str\"><v>金额</v></c></row>"
                + "<row r=\"6\"><c r=\"B6\" t=\"str\"><v>张三</v></c><c r=\"C6\" t=\"str\"><v>1</v></c></row>", after: "<mergeCells count=\"1\"><mergeCell ref=\"B2:D2\"/></mergeCells>");

        await JudgeAsync(book.ToBytes(), new TableValidationOptions { Sheet = "数据", HeaderRow = 4 });

        Assert.Equal(["1: 封面"], SheetText.Rows(File.ReadAllBytes(Marked), "封面"));
        var rows = SheetText.Rows(File.ReadAllBytes(Marked), "数据");
        Assert.Equal(["2: |人员表", "4: |姓名|号码|金额|错误说明"], rows.Where(row => row[0] is '2' or '4'));
        Assert.Equal("6: |张三|1||" + Said("号码", "identifier.citizen-id").Replace("（错误", "（位数不对，citizen-id.length；错误", StringComparison.Ordinal), rows[^1]);
        Assert.Equal(Red, new Unzipped(File.ReadAllBytes(Marked)).Ground("C6", "xl/worksheets/sheet2.xml"));
    }

    [Fact]
    public async Task A_marked_workbook_that_was_corrected_is_clean()
    {
        var wrong = Book.Of(Header + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B4\" t=\"str\"><v>欧阳修</v></c></row>").ToBytes();
        await JudgeAsync(wrong, new TableValidationOptions { Totals = new TableTotals { Rows = 7 } });
        var first = await File.ReadAllBytesAsync(Marked);
        Assert.Equal("2: |||" + Said(null, "total.rows").Replace("（", "：1 ≠ 7（", StringComparison.Ordinal), SheetText.Rows(first)[1]);

        var again = await JudgeAsync(first);
        Assert.Equal(["姓名 length.max 1"], again.Lines());
        Assert.Equal(1, again.Rows);
        Assert.Equal("4: 11010519491231002X|欧阳修||" + Said("姓名", "length.max"), SheetText.Rows(await File.ReadAllBytesAsync(Marked))[^1]);

        var corrected = new Unzipped(first).With("xl/worksheets/sheet1.xml", "欧阳修", "欧阳");
        var clean = await JudgeAsync(corrected);
        Assert.Empty(clean.Counts);
        Assert.Equal(["1: 号码|姓名|金额|错误说明", "4: 11010519491231002X|欧阳"], SheetText.Rows(await File.ReadAllBytesAsync(Marked)));
        Assert.Null(new Unzipped(await File.ReadAllBytesAsync(Marked)).Ground("B4"));
    }

    [Fact]
    public async Task A_cell_too_many_is_taken_out_of_the_marked_workbook_and_what_comes_back_is_clean()
    {
        var wrong = Book.Of(Header + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B4\" t=\"str\"><v>欧阳</v></c><c r=\"E4\" t=\"str\"><v>多</v></c></row>").ToBytes();
        Assert.Equal([" record.ragged 1"], (await JudgeAsync(wrong)).Lines());
        var marked = await File.ReadAllBytesAsync(Marked);

        Assert.Equal([" record.ragged 1"], (await JudgeAsync(marked)).Lines());
        Assert.Empty((await JudgeAsync(new Unzipped(marked).With("xl/worksheets/sheet1.xml", "<v>多</v>", "<v></v>"))).Counts);
    }

    [Fact]
    public async Task Every_finding_is_marked_not_only_the_samples_and_at_any_number_of_threads_the_same()
    {
        var rows = Header + string.Concat(Enumerable.Range(2, 5_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\" t=\"str\"><v>好</v></c></row>"));

        var book = Book.Of(rows).ToBytes();
        await JudgeAsync(book, new TableValidationOptions { SamplesPerFinding = 1 });
        var one = await File.ReadAllBytesAsync(Marked);
        await JudgeAsync(book, new TableValidationOptions { SamplesPerFinding = 1, Threads = 4 });

        Assert.Equal(5_001, SheetText.Rows(one).Count(row => row.Split('|').Length == 4));
        Assert.Equal(one, await File.ReadAllBytesAsync(Marked));
    }

    [Fact]
    public async Task A_formula_without_a_result_is_a_finding_also_where_its_row_has_nothing_else()
    {
        var rows = Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>张三</v></c><c r=\"C2\"><f>1+1</f></c></row>"
            + "<row r=\"3\"><c r=\"E3\"><f>1+1</f></c></row><row r=\"4\"><c r=\"C4\"><f>2</f></c></row><row r=\"5\"><c r=\"C5\" t=\"str\"><f>IF(1,\"\")</f><v></v></c></row>";

        var report = await JudgeAsync(Book.Of(rows).ToBytes());

        Assert.Equal(["金额 excel.uncalculated 2"], report.Lines().Where(line => line.Contains("excel.", StringComparison.Ordinal)));
        Assert.Equal([1L, 2L], report.Counts.Single(count => count.Rule == "excel.uncalculated").Samples.Select(sample => sample.Row!.Value));
        Assert.Equal(2, report.Rows);
        Assert.Equal(Red, new Unzipped(await File.ReadAllBytesAsync(Marked)).Ground("C4"));
        Assert.EndsWith("|" + Said("金额", "excel.uncalculated"), SheetText.Rows(await File.ReadAllBytesAsync(Marked))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r=\"C2\"><f>SUM(1,2)</f></c>", 1)]
    [InlineData("<c r=\"C2\"><f>SUM(1,2)</f><v></v></c>", 1)]
    [InlineData("<c r=\"C2\"><f>SUM(1,2)</f><v/></c>", 1)]
    [InlineData("<c r=\"C2\" t=\"n\"><f>SUM(1,2)</f><v/></c>", 1)]
    [InlineData("<c r=\"C2\"><v/><f>SUM(1,2)</f></c>", 1)]
    [InlineData("<c r=\"C2\" t=\"str\"><f>IF(1,\"\")</f><v/></c>", 0)]
    [InlineData("<c r=\"C2\"><f>SUM(1,2)</f><v>3</v></c>", 0)]
    [InlineData("<c r=\"C2\"><v/></c>", 0)]
    public async Task A_formula_has_no_result_however_that_is_written_unless_its_result_is_an_empty_text(string cell, int findings)
    {
        var report = await JudgeAsync(Book.Of(Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B2\" t=\"str\"><v>张三</v></c>" + cell + "</row>").ToBytes());

        Assert.Equal(findings == 0 ? [] : ["金额 excel.uncalculated 1"], report.Lines());
    }

    [Theory]
    [InlineData("110105194912310021", "校验码不符，citizen-id.check-character")]
    [InlineData("110105194902300021", "其中的出生日期不存在，citizen-id.birth-date")]
    [InlineData("1101051949123100", "位数不对，citizen-id.length")]
    public async Task The_message_says_what_is_wrong_with_an_identifier_as_the_text_does(string number, string reason)
    {
        var report = await JudgeAsync(Book.Of(Header + $"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>{number}</v></c><c r=\"B2\" t=\"str\"><v>张三</v></c></row>").ToBytes());

        Assert.Contains($"（{reason}；错误，identifier.citizen-id）", SheetText.Rows(await File.ReadAllBytesAsync(Marked))[1], StringComparison.Ordinal);
        Assert.Contains($"（{reason}）", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_stay_as_it_is_is_marked_in_another_colour()
    {
        await JudgeAsync(Book.Of(Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B2\" t=\"str\"><v>张三</v></c><c r=\"C2\" t=\"str\"><v>-</v></c></row>").ToBytes());

        Assert.Equal("FFFFECA6", new Unzipped(await File.ReadAllBytesAsync(Marked)).Ground("C2"));
    }

    [Fact]
    public async Task A_finding_says_the_row_of_the_sheet_beside_the_number_of_the_record()
    {
        var rows = Header + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B3\" t=\"str\"><v>张三</v></c></row>"
            + "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>440524188001010014</v></c></row><row r=\"12\"><c r=\"A12\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B12\" t=\"str\"><v>李四</v></c></row>";

        foreach (var threads in new[] { 1, 3 })
        {
            var report = await JudgeAsync(Book.Of(rows).ToBytes(), new TableValidationOptions { Threads = threads, ErrorFile = Errors });

            Assert.Equal([("required", 2L, 9L), ("key.unique", 3L, 12L)], report.Samples.Select(sample => (sample.Rule, sample.Row!.Value, sample.SheetRow!.Value)));
            Assert.Contains("第 2 条（工作表第 9 行）", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
            Assert.Contains("record 3 (row 12 of the sheet)", report.ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Contains(">2（工作表第 9 行）</td>", report.ToHtml(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
            Assert.Contains("{\"row\":2,\"sheetRow\":9}", report.ToJson(), StringComparison.Ordinal);
            Assert.Equal(["2 9", "3 12"], (await File.ReadAllLinesAsync(Errors)).Skip(1).Select(line => line.Split(',')).Select(line => $"{line[0]} {line[7]}"));
        }
    }

    [Fact]
    public void Findings_beyond_the_number_that_is_marked_are_counted_out()
    {
        var marks = new MarkList(CultureInfo.GetCultureInfo("zh-CN"));
        var place = new FindingPlace(1, "值") { Columns = [0] };
        for (var row = 1; row <= MarkList.Most + 3; row++) marks.Write(new Finding(RuleSet.Current.Find("required")!, place, row, null, "秘密", null));

        var (messages, cells, _) = marks.Place(record => (int)record + 1, column => [column]);

        Assert.Equal((MarkList.Most, MarkList.Most), (messages.Count, cells.Count));
        Assert.EndsWith("\n……另有 3 处问题没有标出", messages[MarkList.Most + 1], StringComparison.Ordinal);
        Assert.DoesNotContain(messages.Values, message => message.Contains("秘密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_without_findings_comes_back_with_an_empty_column_of_explanations()
    {
        await JudgeAsync(Book.Of(Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>11010519491231002X</v></c><c r=\"B2\" t=\"str\"><v>张三</v></c></row>").ToBytes());

        Assert.Equal(["1: 号码|姓名|金额|错误说明", "2: 11010519491231002X|张三"], SheetText.Rows(await File.ReadAllBytesAsync(Marked)));
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream([.. "front"u8, .. Book.Of(Header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>").ToBytes()]) { Position = 5 };

        var report = await TableValidator.For(Persons, new TableValidationOptions { MarkedWorkbook = Marked }).ValidateAsync(stream);

        Assert.Equal(["号码 identifier.citizen-id 1", "姓名 required 1"], report.Lines());
        Assert.Equal(2, SheetText.Rows(await File.ReadAllBytesAsync(Marked)).Count);
    }

    [Fact]
    public async Task What_is_no_workbook_is_not_marked_and_the_report_says_so()
    {
        await File.WriteAllTextAsync(Marked, "old");

        var report = await Persons.JudgeAsync("号码,姓名,金额\n11010519491231002X,张三,1\n", new TableValidationOptions { MarkedWorkbook = Marked });

        Assert.Equal([" workbook.not-marked 1"], report.Lines());
        Assert.True(report.IsClean);
        Assert.Equal("old", await File.ReadAllTextAsync(Marked));
    }

    [Fact]
    public async Task A_workbook_that_is_not_read_to_its_end_is_not_marked()
    {
        var damaged = Book.Of(Header + "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"/>").ToBytes();

        var report = await JudgeAsync(damaged);

        Assert.False(report.IsReadable);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_file_that_can_not_be_written_is_told_to_the_caller()
    {
        var options = new TableValidationOptions { MarkedWorkbook = Path.Combine(folder, "no", "such", "folder", "marked.xlsx") };

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => Persons.JudgeAsync(Book.Of(Header).ToBytes(), options));

        Assert.Contains("marked.xlsx", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_leaves_the_file_that_was_there()
    {
        await File.WriteAllTextAsync(Marked, "old");
        using var interrupted = new CancellationTokenSource();
        var options = new TableValidationOptions { MarkedWorkbook = Marked, Progress = new Interruption(interrupted) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            TableValidator.For(Persons, options).ValidateAsync(new MemoryStream(Book.Of(Header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>").ToBytes()), interrupted.Token));

        Assert.Equal("old", await File.ReadAllTextAsync(Marked));
        Assert.Equal([Marked], Directory.GetFiles(folder));
    }

    private Task<QualityReport> JudgeAsync(byte[] workbook, TableValidationOptions? options = null)
    {
        options ??= new TableValidationOptions();
        options.MarkedWorkbook = Marked;
        options.MarkedWorkbookCulture = CultureInfo.GetCultureInfo("zh-CN");
        return Persons.JudgeAsync(workbook, options);
    }

    private static string Said(string? item, string rule)
    {
        var known = RuleSet.Current.Find(rule)!;
        return $"{(item is null ? "" : item + "：")}{known.Chinese}（{known.Severity.Chinese}，{rule}）。{known.FixChinese}。";
    }

    /// <summary>Interrupts at the last word of the judging, just before the workbook would be marked.</summary>
    private sealed class Interruption(CancellationTokenSource source) : IProgress<ValidationProgress>
    {
        public void Report(ValidationProgress value)
        {
            if (value.Rows > 0) source.Cancel();
        }
    }
}
