using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

public class WorkbookReaderTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "Workbooks");

    [Fact]
    public void A_workbook_saved_by_openpyxl_reads_as_it_was_written() =>
        Assert.Equal(
            ["1: 身份证号|姓名|出生日期|更新时间|金额|有效|备注|合计",
            "2: 11010519491231002X|张三|1949-12-31|2024-01-31 08:30:15|1234.5|true| 前后有空格 |",
            "3: 440524188001010014|李四|1988-01-01|2024-02-29 00:00:00|0.3|false|两行\n文字|",
            "4: 440101199001011300|王五|1900-01-01|1999-12-31 23:59:59|0.00001||普通|",
            "6: x|赵六|2024-12-31|2024-06-01 12:00:00|12345678901234|true|=不是公式"],
            SheetText.Rows(Saved("openpyxl.xlsx")));

    [Fact]
    public void The_same_workbook_saved_by_libreoffice_has_the_results_of_its_formulas_and_the_number_as_damaged_there() =>
        Assert.Equal(
            ["1: 身份证号|姓名|出生日期|更新时间|金额|有效|备注|合计",
            "2: 11010519491231002X|张三|1949-12-31|2024-01-31 08:30:15|1234.5|true| 前后有空格 |2469",
            "3: 440524188001010014|李四|1988-01-01|2024-02-29 00:00:00|0.3|false|两行\n文字|#DIV/0!",
            "4: 440101199001011000|王五|1900-01-01|1999-12-31 23:59:59|0.00001||普通|ab",
            "6: x|赵六|2024-12-31|2024-06-01 12:00:00|12345678901234|true|=不是公式"],
            SheetText.Rows(Saved("libreoffice.xlsx")));

    [Theory]
    [InlineData("openpyxl.xlsx")]
    [InlineData("libreoffice.xlsx")]
    public void Sheets_are_found_by_name_also_hidden_ones(string file)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(Saved(file)));

        Assert.Equal([("人员", false), ("隐藏", true), ("合并", false)], workbook.Sheets.Select(s => (s.Name, s.IsHidden)));
        Assert.Equal(["1: a", "2: b"], SheetText.Rows(Saved(file), "隐藏"));
        using var merged = workbook.OpenSheet("合并");
        Assert.Equal(["序号", "姓名", "年龄", "备注"], merged.ReadHeader(2));
    }

    [Fact]
    public void The_first_visible_sheet_is_read_unless_another_is_named()
    {
        var book = Book.Of("").WithSheets(
            "<sheet name=\"H\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"V\" r:id=\"rId2\"/><sheet name=\"Chart\" r:id=\"rId9\"/>",
            ["/xl/worksheets/sheet1.xml", "./x/..\\worksheets\\sheet%32.xml"])
            .WithSheet(1, "<row><c><v>1</v></c></row>").WithSheet(2, "<row><c><v>2</v></c></row>").ToBytes();

        Assert.Equal(["1: 2"], SheetText.Rows(book));
        Assert.Equal(["1: 1"], SheetText.Rows(book, "h"));
        Assert.Equal(WorkbookFault.NoSuchSheet, SheetText.Fault(book, "Chart").Fault);
        Assert.Equal(WorkbookFault.NoSuchSheet, SheetText.Fault(Book.Of("").WithSheets("", []).ToBytes()).Fault);
    }

    [Fact]
    public void A_strict_workbook_reads_like_any_other()
    {
        var book = Book.Of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45292</v></c></row>",
            "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>", "<si><t>文</t></si>", strict: true);

        Assert.Equal(["1: 文|2024-01-01"], SheetText.Rows(book.ToBytes()));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_part_may_be_in_any_encoding_that_the_format_allows(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var xml = $"<worksheet xmlns=\"{Book.Transitional}\"><sheetData><row><c t=\"str\"><v>重庆</v></c></row></sheetData></worksheet>";

        Assert.Equal(["1: 重庆"], SheetText.Rows(Book.Of("").With("xl/worksheets/sheet1.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]).ToBytes()));
    }

    [Fact]
    public void A_stream_that_can_not_seek_is_read_too_up_to_a_size()
    {
        var bytes = Saved("openpyxl.xlsx");
        using var workbook = WorkbookReader.Open(new ForwardStream(bytes));
        Assert.Equal(3, workbook.Sheets.Count);

        var fault = Assert.Throws<WorkbookException>(() => WorkbookReader.Open(new ForwardStream(bytes), new WorkbookLimits { BufferedBytes = 4000 }));
        Assert.Equal(WorkbookFault.TooLarge, fault.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ushort.MaxValue - 1)]
    [InlineData(ushort.MaxValue)]
    public void A_package_may_end_with_a_comment_as_long_as_one_can_be(int length)
    {
        var bytes = Book.Of("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>").ToBytes();
        BitConverter.GetBytes((ushort)length).CopyTo(bytes, bytes.Length - 2);

        Assert.Equal(["1: 7"], SheetText.Rows([.. bytes, .. new byte[length]]));
    }

    public static TheoryData<string, byte[]> Others() => new()
    {
        { "NotAWorkbook", [] },
        { "NotAWorkbook", "a,b\n1,2\n"u8.ToArray() },
        { "NotAWorkbook", "<html><table/></html>"u8.ToArray() },
        { "NotAWorkbook", Book.Of("").Without("_rels/.rels").ToBytes() },
        { "NotAWorkbook", Book.Of("").With("xl/workbook.xml", "<w:document xmlns:w=\"urn:w\"/>").ToBytes() },
        { "LegacyFormat", Saved("legacy.xls") },
        { "LegacyFormat", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "Encrypted", Compound("EncryptedPackage") },
        { "LegacyFormat", Compound("Workbook") },
        { "OtherFormat", Saved("opendocument.ods") },
        { "OtherFormat", Book.Of("").With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>").ToBytes() },
        { "Damaged", Saved("openpyxl.xlsx")[..4000] },
        { "Damaged", Book.Of("").Without("xl/workbook.xml").ToBytes() },
        { "Damaged", Book.Of("").Without("xl/worksheets/sheet1.xml").ToBytes() },
        { "Damaged", Book.Of("").With("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"urn:x\"/>").ToBytes() },
        { "Damaged", Book.Of("").With("XL/workbook.xml", "").ToBytes() },
        { "Damaged", Book.Of("").With("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>").ToBytes() },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_workbook_to_read_is_refused_with_the_reason(string fault, byte[] bytes) => Assert.Equal(fault, SheetText.Fault(bytes).Fault.ToString());

    [Fact]
    public void A_workbook_with_the_records_of_a_large_package_reads_like_any_other()
    {
        var plain = Saved("openpyxl.xlsx");
        var large = Zip64.Of(plain);

        Assert.Equal(SheetText.Rows(plain), SheetText.Rows(large));
        Assert.Equal(WorkbookFault.Damaged, SheetText.Fault([.. large[..^42], 0xFF, .. large[^41..]]).Fault);
    }

    [Fact]
    public void A_digit_changed_on_the_way_is_found_by_the_check_value_of_its_part()
    {
        var bytes = Book.Of("<row><c><v>440524188001010014</v></c></row>").ToBytes(CompressionLevel.NoCompression);
        bytes[bytes.AsSpan().IndexOf("440524"u8)]++;

        Assert.Equal(WorkbookFault.Damaged, SheetText.Fault(bytes).Fault);
        Assert.Equal(0xCBF43926, Crc32.Append(Crc32.Append(0, "1234"u8), "56789"u8));
        Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));
    }

    [Fact]
    public void Every_fault_has_its_rule() =>
        Assert.Equal(WorkbookRules.All.Where(rule => rule.Severity == RuleSeverity.Fatal), Enum.GetValues<WorkbookFault>().Select(fault => FaultRules.Of(fault)).Intersect(RuleSet.Current.Rules));

    private static byte[] Saved(string file) => File.ReadAllBytes(Path.Combine(Data, file));

    /// <summary>A compound file (MS-CFB 2.2, 2.6): the header says in which sector the directory is, whose entries begin with their names.</summary>
    private static byte[] Compound(string stream)
    {
        var bytes = new byte[512 * 4];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        bytes[30] = 9;
        bytes[48] = 2;
        Encoding.Unicode.GetBytes("Root Entry").CopyTo(bytes, 512 * 3);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 512 * 3 + 128);
        return bytes;
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
