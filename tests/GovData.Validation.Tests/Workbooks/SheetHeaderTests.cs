using System.Collections.Generic;
using System.IO;

namespace GovData.Validation.Tests;

public class SheetHeaderTests
{
    private const string Titled = """
        <row r="2"><c r="A2" t="str"><v>人员名单</v></c></row>
        <row r="4"><c r="A4" t="str"><v>姓名</v></c><c r="C4" t="str"><v>年龄</v></c></row>
        <row r="5"><c r="A5" t="str"><v>张三</v></c></row>
        """;

    [Theory]
    [InlineData(0, "人员名单", "4: 姓名||年龄")]
    [InlineData(2, "人员名单", "4: 姓名||年龄")]
    [InlineData(4, "姓名||年龄", "5: 张三")]
    [InlineData(3, "", null)]
    [InlineData(99, "", null)]
    public void The_header_is_the_chosen_row_or_the_first_with_a_value(int row, string header, string? next) =>
        Assert.Equal((header, next), Read(Book.Of(Titled), row));

    [Fact]
    public void A_name_merged_down_into_the_header_row_is_its_columns_name()
    {
        var book = Book.Of("""
            <row r="1"><c r="A1" t="str"><v>序号</v></c><c r="B1" t="str"><v>基本信息</v></c><c r="E1" t="str"><v>备注</v></c></row>
            <row r="2"><c r="A2" s="1"/><c r="B2" t="str"><v>姓名</v></c><c r="C2" t="str"><v>年龄</v></c></row>
            <row r="3"><c r="A3"><v>1</v></c></row>
            """, after: "<mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"E1:F2\"/></mergeCells>");

        Assert.Equal(("序号|姓名|年龄||备注", "3: 1"), Read(book, 2));
        Assert.Equal(("序号|基本信息|||备注", "2: |姓名|年龄"), Read(book, 1));
    }

    [Fact]
    public void A_title_above_a_gap_that_is_not_merged_is_no_name() =>
        Assert.Equal(("|年龄", "3: 1"), Read(Book.Of("<row><c t=\"str\"><v>标题</v></c></row><row><c r=\"B2\" t=\"str\"><v>年龄</v></c></row><row><c><v>1</v></c></row>"), 2));

    private static (string Header, string? Next) Read(Book book, int row)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(book.ToBytes()));
        using var sheet = workbook.OpenSheet();
        var header = string.Join('|', sheet.ReadHeader(row));
        var cells = new List<string?>();
        return (header, header.Length > 0 && sheet.Read(out var number, cells) ? $"{number}: {string.Join('|', cells)}" : null);
    }
}
