using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Validation.Tests;

public class WorkbookMarkerTests
{
    private const string Red = "FFFFC9CC";
    private const string Yellow = "FFFFECA6";
    private const string Rows = """
        <row r="1" spans="1:3"><c r="A1" s="1" t="str"><v>姓名</v></c><c r="B1" s="1" t="str"><v>日期</v></c><c r="C1" s="1" t="str"><v>金额</v></c></row>
        <row r="2" spans="1:3"><c r="A2" t="str"><v>张三</v></c><c r="B2" s="2"><v>45292</v></c><c r="C2" s="3"><f>1+1</f><v>2</v></c></row>
        <row r="3" spans="1:3" s="3" customFormat="1"><c r="C3" s="3"><v>3</v></c><c r="D3" s="3"/></row>
        <row r="5"><c r="A5" t="str"><v>李四</v></c></row>
        """;
    private const string Styles = """
        <fonts count="1"><font><b/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0" fontId="0" fillId="2" applyFill="1"/><xf numFmtId="14" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="4"/></cellXfs>
        """;
    private static readonly Dictionary<int, string> Messages = new() { [2] = "日期：不是日期", [4] = "没有这一行", [3] = "姓名：必填\n金额：过大" };
    private static readonly (int, int)[] Cells = [(2, 1), (3, 0), (3, 2), (4, 1), (2, 1)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_messages_stand_in_a_column_after_the_last_one(bool strict)
    {
        var marked = Mark(Book.Of(Rows, Styles, strict: strict).ToBytes(), Messages, Cells);

        Assert.Equal(
            ["1: 姓名|日期|金额|错误说明", "2: 张三|2024-01-01|2|日期：不是日期", "3: ||3|姓名：必填\n金额：过大", "4: |||没有这一行", "5: 李四"],
            SheetText.Rows(marked));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Marked_cells_have_a_red_ground_and_keep_the_rest_of_their_format(bool strict)
    {
        var marked = new Unzipped(Mark(Book.Of(Rows, Styles, strict: strict).ToBytes(), Messages, Cells));

        Assert.Equal([Red, Red, Red, Red], new[] { "B2", "A3", "C3", "B4" }.Select(cell => marked.Ground(cell)));
        Assert.Equal(["14", "4", "4", "0"], new[] { "B2", "A3", "C3", "B4" }.Select(cell => (string?)marked.Format(cell).Attribute("numFmtId")));
        Assert.Equal("center", (string?)marked.Format("B2").Elements().Single().Attribute("horizontal"));
        Assert.Equal([null, null, null, null], new[] { "A2", "C2", "A5", "D2" }.Select(cell => marked.Ground(cell)));
        Assert.Equal("FF00FF00", marked.Ground("D1"));
        Assert.Equal("49", (string?)marked.Format("D2").Attribute("numFmtId"));
        Assert.Equal(marked.Section("cellXfs").Elements().Count(), (int)marked.Section("cellXfs").Attribute("count")!);
        Assert.Equal(5, (int)marked.Section("fills").Attribute("count")!);
    }

    [Fact]
    public void Doubtful_cells_have_a_yellow_ground_unless_they_are_wrong_as_well_and_lose_it_when_they_are_marked_anew()
    {
        var once = Mark(Book.Of(Rows, Styles).ToBytes(), Messages, [(2, 1)], [(2, 1), (2, 0), (4, 2)]);
        var again = new Unzipped(Mark(once, new Dictionary<int, string>(), [], [(2, 1)]));

        Assert.Equal([Yellow, Red, Yellow, null], new[] { "A2", "B2", "C4", "A5" }.Select(cell => new Unzipped(once).Ground(cell)));
        Assert.Equal([null, Yellow, null], new[] { "A2", "B2", "C4" }.Select(cell => again.Ground(cell)));
        Assert.Equal("14", (string?)again.Format("B2").Attribute("numFmtId"));
    }

    [Fact]
    public void Messages_are_wrapped()
    {
        var marked = new Unzipped(Mark(Book.Of(Rows, Styles).ToBytes(), Messages, Cells));

        Assert.Equal(("1", "1", "49"), ((string?)marked.Format("D3").Elements().Single().Attribute("wrapText"), (string?)marked.Format("D3").Attribute("applyAlignment"), (string?)marked.Format("D3").Attribute("numFmtId")));
    }

    [Theory]
    [InlineData("A1:C5", "A1:D5")]
    [InlineData("B1:B9", "B1:D9")]
    [InlineData("A2:C5", "A2:C5")]
    [InlineData("A1:F5", "A1:F5")]
    [InlineData("no range", "no range")]
    public void A_filter_on_the_table_takes_in_the_messages_and_any_other_stays(string before, string after)
    {
        var book = Book.Of(Rows, Styles, after: $"<autoFilter ref=\"{before}\"><filterColumn colId=\"0\"><filters><filter val=\"张三\"/></filters></filterColumn></autoFilter>");

        var filter = Element(new Unzipped(Mark(book.ToBytes(), Messages, Cells)).Xml("xl/worksheets/sheet1.xml").Root!, "autoFilter");

        Assert.Equal((after, 1), ((string?)filter.Attribute("ref"), filter.Elements().Count()));
    }

    [Fact]
    public void Every_other_part_keeps_its_bytes_and_every_other_row_its_contents()
    {
        var book = Book.Of(Rows, Styles, before: "<sheetPr/><dimension ref=\"A1:C5\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>",
            after: "<autoFilter ref=\"A1:C5\"/><conditionalFormatting sqref=\"C2:C5\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"lessThan\"><formula>0</formula></cfRule></conditionalFormatting><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>")
            .With("xl/tables/table1.xml", "<table/>").With("xl/media/x.bin", [0, 1, 2, 255]).With("docProps/core.xml", "<a>\r\n</a>").ToBytes();
        var (before, after) = (new Unzipped(book), new Unzipped(Mark(book, Messages, Cells)));

        Assert.Equal(before.Parts.Keys.Order(), after.Parts.Keys.Order());
        foreach (var part in before.Parts.Keys.Except(["xl/worksheets/sheet1.xml", "xl/styles.xml"])) Assert.Equal(before.Parts[part], after.Parts[part]);
        var (old, sheet) = (before.Xml("xl/worksheets/sheet1.xml").Root!, after.Xml("xl/worksheets/sheet1.xml").Root!);
        Assert.Equal(["sheetPr", "dimension", "sheetViews", "cols", "sheetData", "autoFilter", "conditionalFormatting", "tableParts"], sheet.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("A1:D5", (string?)Element(sheet, "autoFilter").Attribute("ref"));
        foreach (var name in new[] { "sheetPr", "sheetViews", "conditionalFormatting", "tableParts" })
            Assert.True(XNode.DeepEquals(Element(old, name), Element(sheet, name)), name);
        Assert.True(XNode.DeepEquals(Element(old, "sheetData").Elements().Last(), Element(sheet, "sheetData").Elements().Last()));
        Assert.Equal("A1:D5", (string?)Element(sheet, "dimension").Attribute("ref"));
        Assert.Equal("<f>1+1</f><v>2</v>", string.Concat(after.Cell("C2")!.Elements().Select(e => $"<{e.Name.LocalName}>{e.Value}</{e.Name.LocalName}>")));
    }

    [Theory]
    [InlineData("", "4-4 60")]
    [InlineData("<cols><col min=\"1\" max=\"2\" width=\"9\"/></cols>", "1-2 9;4-4 60")]
    [InlineData("<cols><col min=\"5\" max=\"5\" width=\"9\"/></cols>", "4-4 60;5-5 9")]
    [InlineData("<cols><col min=\"1\" max=\"16384\" width=\"9\" style=\"3\" hidden=\"1\"/></cols>", "1-3 9;4-4 60;5-16384 9")]
    [InlineData("<cols><col min=\"4\" max=\"4\" width=\"9\"/></cols>", "4-4 60")]
    public void The_new_column_is_wide_whatever_widths_there_are(string cols, string widths)
    {
        var sheet = new Unzipped(Mark(Book.Of(Rows, Styles, before: cols).ToBytes(), Messages, Cells)).Xml("xl/worksheets/sheet1.xml");

        Assert.Equal(widths, string.Join(';', sheet.Descendants("{" + Book.Transitional + "}col").Select(c => $"{(string?)c.Attribute("min")}-{(string?)c.Attribute("max")} {(string?)c.Attribute("width")}")));
        Assert.DoesNotContain(sheet.Descendants("{" + Book.Transitional + "}col"), c => (string?)c.Attribute("width") == "60" && c.Attribute("hidden") is not null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_workbook_without_styles_gets_some(bool strict)
    {
        var bytes = Mark(Book.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", strict: strict).ToBytes(), new() { [2] = "错" }, [(2, 0)]);
        var marked = new Unzipped(bytes);

        Assert.Equal(["1: a|错误说明", "2: 1|错"], SheetText.Rows(bytes));
        Assert.Equal(Red, marked.Ground("A2"));
        Assert.Equal(strict ? Book.Strict : Book.Transitional, marked.Xml("xl/styles.xml").Root!.Name.NamespaceName);
        Assert.Contains(marked.Xml("[Content_Types].xml").Root!.Elements(), e => (string?)e.Attribute("PartName") == "/xl/styles.xml");
        Assert.Contains(marked.Xml("xl/_rels/workbook.xml.rels").Root!.Elements(), e => ((string)e.Attribute("Type")!).EndsWith(strict ? "ooxml/officeDocument/relationships/styles" : "2006/relationships/styles", StringComparison.Ordinal));
    }

    [Fact]
    public void Styles_that_lack_parts_get_them_in_their_places()
    {
        var marked = new Unzipped(Mark(Book.Of("<row><c r=\"A1\"><v>1</v></c></row>", "<numFmts/><dxfs/>").ToBytes(), [], [(1, 0)]));

        Assert.Equal(["numFmts", "fills", "cellXfs", "dxfs"], marked.Xml("xl/styles.xml").Root!.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(Red, marked.Ground("A1"));
    }

    [Fact]
    public void Marked_again_the_old_messages_and_marks_are_gone()
    {
        var once = Mark(Book.Of(Rows, Styles).ToBytes(), Messages, Cells);
        var twice = Mark(once, new() { [5] = "新" }, [(5, 0), (3, 2)]);

        Assert.Equal(["1: 姓名|日期|金额|错误说明", "2: 张三|2024-01-01|2", "3: ||3", "5: 李四|||新"], SheetText.Rows(twice));
        Assert.Equal([Red, Red, null, null, null], new[] { "A5", "C3", "B2", "A3", "B4" }.Select(cell => new Unzipped(twice).Ground(cell)));
        Assert.Equal("14", (string?)new Unzipped(twice).Format("B2").Attribute("numFmtId"));
        Assert.Equal(new Unzipped(once).Section("fills").Elements().Count(), new Unzipped(twice).Section("fills").Elements().Count());
    }

    [Fact]
    public void The_chosen_sheet_and_header_row_are_marked_and_what_is_above_stays()
    {
        var book = Book.Of("").WithSheets("<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId2\"/>", ["worksheets/sheet1.xml", "worksheets/sheet2.xml"])
            .WithSheet(1, "<row><c><v>1</v></c></row>")
            .WithSheet(2, "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>标题</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>", after: "<mergeCells><mergeCell ref=\"A1:K1\"/><mergeCell ref=\"A4:B4\"/></mergeCells>")
            .ToBytes();
        using var target = new MemoryStream();
        WorkbookMarker.Mark(new MemoryStream(book), target, "B", 3, new Dictionary<int, string> { [4] = "错" }, []);

        Assert.Equal(["1: 标题", "3: a||错误说明", "4: 1||错"], SheetText.Rows(target.ToArray(), "b"));
        Assert.Equal(["1: 1"], SheetText.Rows(target.ToArray(), "a"));
    }

    [Theory]
    [InlineData("openpyxl.xlsx")]
    [InlineData("libreoffice.xlsx")]
    public void A_saved_workbook_comes_back_marked_with_all_it_had(string file)
    {
        var saved = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "Workbooks", file));
        var bytes = Mark(saved, new() { [3] = "身份证号：校验码不对", [5] = "空行" }, [(3, 0), (4, 2), (5, 1)]);
        var (before, after) = (new Unzipped(saved), new Unzipped(bytes));

        Assert.Equal(SheetText.Rows(saved, "合并"), SheetText.Rows(bytes, "合并"));
        Assert.EndsWith("|错误说明", SheetText.Rows(bytes)[0], StringComparison.Ordinal);
        Assert.Contains(SheetText.Rows(bytes), row => row.StartsWith("3: 440524188001010014|", StringComparison.Ordinal) && row.EndsWith("|身份证号：校验码不对", StringComparison.Ordinal));
        Assert.Equal([Red, Red, Red], new[] { "A3", "C4", "B5" }.Select(cell => after.Ground(cell)));
        foreach (var part in before.Parts.Keys.Except(["xl/worksheets/sheet1.xml", "xl/styles.xml"])) Assert.Equal(before.Parts[part], after.Parts[part]);
    }

    [Fact]
    public void A_place_that_no_sheet_has_is_misuse()
    {
        var book = Book.Of(Rows).ToBytes();

        Assert.Throws<ArgumentException>(() => Mark(book, new() { [0] = "x" }, []));
        Assert.Throws<ArgumentException>(() => Mark(book, [], [(1, 16_384)]));
        Assert.Equal(WorkbookFault.NotAWorkbook, Assert.Throws<WorkbookException>(() => Mark([1, 2, 3], [], [])).Fault);
        Assert.Equal(WorkbookFault.TooLarge, Assert.Throws<WorkbookException>(() => Mark(Book.Of("<row><c r=\"XFD1\"><v>1</v></c></row>").ToBytes(), [], [])).Fault);
    }

    private static XElement Element(XElement root, string name) => root.Elements().Single(e => e.Name.LocalName == name);

    private static byte[] Mark(byte[] workbook, Dictionary<int, string> messages, (int, int)[] cells, (int, int)[]? warnings = null)
    {
        using var target = new MemoryStream();
        WorkbookMarker.Mark(new MemoryStream(workbook), target, null, 0, messages, cells, warnings);
        return target.ToArray();
    }
}
