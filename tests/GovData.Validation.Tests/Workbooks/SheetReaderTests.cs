using System.IO;
using System.Linq;

namespace GovData.Validation.Tests;

public class SheetReaderTests
{
    [Fact]
    public void Texts_numbers_logical_values_and_errors_come_out_as_text_with_their_kind()
    {
        var book = Book.Of("""
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>内联</t></is></c><c r="C1" t="str"><f>"x"</f><v>公式</v></c>
            <c r="D1"><v>42</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="d"><v>2024-01-31T00:00:00</v></c></row>
            """, strings: "<si><t>零</t></si><si><t>共享</t></si>");

        Assert.Equal(["Text 共享", "Text 内联", "Text 公式", "Number 42", "Logical true", "Logical false", "Error #N/A", "Date 2024-01-31"], SheetText.Kinds(book.ToBytes()));
    }

    [Fact]
    public void Rich_text_is_joined_and_how_it_is_pronounced_is_left_out()
    {
        var book = Book.Of("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>内</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 联</t></r><rPh sb=\"0\" eb=\"1\"><t>nei</t></rPh></is></c></row>",
            strings: "<si><r><rPr><sz val=\"11\"/></rPr><t>重</t></r><r><t>庆</t></r><rPh sb=\"0\" eb=\"2\"><t>chóngqìng</t></rPh><phoneticPr fontId=\"1\"/></si>");

        Assert.Equal(["重庆", "内 联"], SheetText.Cells(book));
    }

    [Theory]
    [InlineData("a_x000D_&#10;b", "a\r\nb")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("_x000d__x0041_", "\rA")]
    [InlineData("_x00G0_ _x00", "_x00G0_ _x00")]
    [InlineData(" 空格 ", " 空格 ")]
    [InlineData("<![CDATA[<a>]]>&lt;b&gt;", "<a><b>")]
    [InlineData(" ", " ")]
    public void Escapes_and_spaces_of_a_text_are_those_of_the_cell(string written, string text)
    {
        Assert.Equal([text], SheetText.Cells(Book.Of($"<row><c t=\"inlineStr\"><is><t>{written}</t></is></c></row>")));
        Assert.Equal([text], SheetText.Cells(Book.Of("<row><c t=\"s\"><v>0</v></c></row>", strings: $"<si><t>{written}</t></si>")));
        Assert.Equal([text], SheetText.Cells(Book.Of($"<row><c t=\"str\"><v>{written}</v></c></row>")));
    }

    [Theory]
    [InlineData("440101199001011234", "440101199001011234")]
    [InlineData("4.40101199001011E+17", "440101199001011000")]
    [InlineData("4.4010119900101123E+17", "440101199001011200")]
    [InlineData("1.2345678901234567E+20", "123456789012345670000")]
    [InlineData("1E+21", "1E+21")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("3.3000000000000003", "3.3")]
    [InlineData("1.0000000000000001E-5", "0.00001")]
    [InlineData("-1.5E-3", "-0.0015")]
    [InlineData("1.50", "1.5")]
    [InlineData("100.0", "100")]
    [InlineData("007", "7")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("+5", "5")]
    [InlineData("9999999999999.99", "9999999999999.99")]
    [InlineData(" 12 ", "12")]
    [InlineData("1.25E+2", "125")]
    [InlineData("1.2345E+2", "123.45")]
    public void A_number_shows_as_it_is_stored_whole_ones_to_the_last_digit(string stored, string shown)
    {
        var cell = SheetText.All(Book.Of($"<row><c><v>{stored}</v></c></row>").ToBytes()).Single();

        Assert.Equal((shown, WorkbookCellKind.Number), (cell.Cells[0], cell.Kinds[0]));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1E+999")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    public void What_is_no_number_stays_as_it_is(string stored) =>
        Assert.Equal(["Text " + stored], SheetText.Kinds(Book.Of($"<row><c><v>{stored}</v></c></row>").ToBytes()));

    [Fact]
    public void Cells_without_references_count_on_and_gaps_stay_gaps()
    {
        var book = Book.Of("""
            <row><c><v>1</v></c><c><v>2</v></c></row>
            <row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c><c r="F5"><v>5</v></c></row>
            <row><c r="C6"><v>6</v></c></row>
            """);

        Assert.Equal(["1: 1|2", "5: |3|4|||5", "6: ||6"], SheetText.Rows(book.ToBytes()));
    }

    [Fact]
    public void What_is_only_formatted_or_empty_is_not_there()
    {
        var book = Book.Of("""
            <row r="1"><c r="A1"><v>1</v></c><c r="B1" s="3"/><c r="XFD1" s="3"/></row><row r="2"/><row r="3" ht="20"><c r="A3" s="3"/><c r="B3" t="str"><f>""</f><v></v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t/></is></c><c r="B4" t="s"><v>0</v></c></row><row r="1048576"><c r="B1048576"><v>9</v></c></row>
            """, strings: "<si/>");

        Assert.Equal(["1: 1", "1048576: |9"], SheetText.Rows(book.ToBytes()));
    }

    [Fact]
    public void A_formula_without_a_result_is_counted()
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(Book.Of("<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c><v>3</v></c></row>").ToBytes()));
        using var sheet = workbook.OpenSheet();

        Assert.True(sheet.Read(out _, []));
        Assert.Equal(1, sheet.UncalculatedFormulas);
    }

    [Fact]
    public void Elements_of_other_namespaces_and_extensions_are_passed_over()
    {
        var book = Book.Of("<row r=\"1\"><c r=\"A1\"><extLst><ext><v>7</v></ext></extLst><v>1</v></c><x:c xmlns:x=\"urn:x\" r=\"B1\"><v>2</v></x:c></row>",
            before: "<!-- c --><?pi?><x:sheetData xmlns:x=\"urn:x\"><row/></x:sheetData>", after: "<extLst><ext><row><c><v>8</v></c></row></ext></extLst>");

        Assert.Equal(["1: 1"], SheetText.Rows(book.ToBytes()));
    }

    [Fact]
    public void A_prefix_for_the_namespace_changes_nothing()
    {
        var book = Book.Of("").With("xl/worksheets/sheet1.xml", $"<x:worksheet xmlns:x=\"{Book.Transitional}\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        Assert.Equal(["1: 1"], SheetText.Rows(book.ToBytes()));
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>", 2)]
    [InlineData("<row r=\"x\"/>", 0)]
    [InlineData("<row r=\"1\"><c r=\"12\"><v>1</v></c></row>", 1)]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>5</v></c></row>", 1)]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>x</v></c></row>", 1)]
    [InlineData("<row r=\"3\"><c><v>&#1;</v></c></row>", 3)]
    [InlineData("<row r=\"3\"><c></row>", 3)]
    public void A_damaged_sheet_is_refused_at_its_row(string rows, int row)
    {
        var fault = SheetText.Fault(Book.Of(rows).ToBytes());

        Assert.Equal((WorkbookFault.Damaged, row), (fault.Fault, fault.RowNumber));
    }
}
