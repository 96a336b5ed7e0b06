using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation.Tests;

public class WorkbookWriterTests
{
    private static readonly string?[][] Rows =
    [
        ["11010519491231002X", "重庆 ", null],
        ["=1+1", "+1", "-1"],
        ["@SUM(A1)", "007", "440101199001011234"],
        ["a\r\nb\tc", "_x000D_", "\u0001\uFFFE"],
        ["😀", "<&>\"'", " 前"],
        ["", null, "only the third"],
    ];

    [Fact]
    public void What_was_written_reads_as_it_was_and_is_text()
    {
        var rows = SheetText.All(Write(Rows));

        Assert.Equal(Rows.Prepend(["甲", "乙", "丙"]).Select(r => string.Join('|', r).TrimEnd('|')), rows.Select(r => string.Join('|', r.Cells)));
        Assert.All(rows.SelectMany(r => r.Kinds), kind => Assert.True(kind is WorkbookCellKind.Text or WorkbookCellKind.Empty));
    }

    [Fact]
    public void Every_cell_also_those_to_come_has_the_text_format()
    {
        var book = new Unzipped(Write(Rows));
        var ns = "{" + Book.Transitional + "}";
        var sheet = book.Xml("xl/worksheets/sheet1.xml");

        Assert.All(sheet.Descendants(ns + "c"), c => Assert.Equal(("inlineStr", "49"), ((string?)c.Attribute("t"), (string?)book.Format((string)c.Attribute("r")!).Attribute("numFmtId"))));
        Assert.All(sheet.Descendants(ns + "col"), c => Assert.Equal("49", (string?)book.Section("cellXfs").Elements().ElementAt((int)c.Attribute("style")!).Attribute("numFmtId")));
        Assert.Equal(3, sheet.Descendants(ns + "col").Count());
        Assert.Empty(sheet.Descendants(ns + "f"));
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes() => Assert.Equal(Write(Rows), Write(Rows));

    [Fact]
    public void A_text_that_a_cell_can_not_hold_is_cut_and_half_a_character_is_replaced()
    {
        var cells = SheetText.All(Write([[new string('x', 40_000), new string('x', 32_765) + "😀😀", "\uD800x"]]))[1].Cells;

        Assert.Equal(new string('x', 32_766) + "…", cells[0]);
        Assert.Equal(new string('x', 32_765) + "…", cells[1]);
        Assert.Equal("\uFFFDx", cells[2]);
    }

    [Fact]
    public void A_workbook_may_have_several_sheets_with_names_that_tabs_can_show()
    {
        var bytes = Made(writer =>
        {
            writer.BeginSheet("行政许可[2024/1]", [new WorkbookColumn("a")]);
            writer.BeginSheet(new string('长', 40), [new WorkbookColumn("b")]);
            writer.WriteRow(["2"]);
            writer.BeginSheet(new string('长', 40), []);
            writer.BeginSheet("''", [new WorkbookColumn("d")]);
        });

        using var workbook = WorkbookReader.Open(new MemoryStream(bytes));
        Assert.Equal(["行政许可_2024_1_", new string('长', 31), new string('长', 27) + " (2)", "Sheet"], workbook.Sheets.Select(s => s.Name));
        Assert.Equal(["1: b", "2: 2"], SheetText.Rows(bytes, new string('长', 31)));
        Assert.Empty(SheetText.Rows(bytes, new string('长', 27) + " (2)"));
    }

    [Fact]
    public void Short_lists_of_choices_stand_in_their_rule_long_ones_in_a_hidden_sheet()
    {
        string[] many = [.. Enumerable.Range(1, 200).Select(i => $"选项{i}")];
        var bytes = Made(writer => writer.BeginSheet("表", [
            new WorkbookColumn("a") { Choices = ["是", "否"], Hint = "请选择" },
            new WorkbookColumn("b") { Hint = "yyyy-mm-dd" },
            new WorkbookColumn("c") { Choices = many },
            new WorkbookColumn("d") { Choices = ["甲,乙", "丙"] }]));
        var rules = new Unzipped(bytes).Xml("xl/worksheets/sheet1.xml").Descendants("{" + Book.Transitional + "}dataValidation")
            .Select(rule => (string?)rule.Attribute("sqref") + " " + (string?)rule.Attribute("type") + " " + rule.Value + " " + (string?)rule.Attribute("prompt"));

        Assert.Equal(["A2:A1048576 list \"是,否\" 请选择", "B2:B1048576   yyyy-mm-dd", "C2:C1048576 list _choices!$A$1:$A$200 ", "D2:D1048576 list _choices!$B$1:$B$2 "], rules);
        Assert.Equal(["1: 选项1|甲,乙", "2: 选项2|丙", "3: 选项3"], SheetText.Rows(bytes, "_choices").Take(3));
        using var workbook = WorkbookReader.Open(new MemoryStream(bytes));
        Assert.True(workbook.Sheets[^1].IsHidden);
    }

    [Fact]
    public void Misuse_is_said()
    {
        using var writer = new WorkbookWriter(new MemoryStream());

        Assert.Throws<InvalidOperationException>(() => writer.WriteRow(["x"]));
        writer.BeginSheet("x", []);
        writer.Complete();
        Assert.Throws<InvalidOperationException>(() => writer.BeginSheet("y", []));
    }

    private static byte[] Write(IEnumerable<string?[]> rows) => Made(writer =>
    {
        writer.BeginSheet("数据", [new WorkbookColumn("甲"), new WorkbookColumn("乙") { Width = 30 }, new WorkbookColumn("丙")]);
        foreach (var row in rows) writer.WriteRow(row);
    });

    private static byte[] Made(Action<WorkbookWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream))
        {
            write(writer);
            writer.Complete();
        }
        return stream.ToArray();
    }
}
