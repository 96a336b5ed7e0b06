using System;
using System.Collections.Generic;
using System.IO;

namespace GovData.Validation.Tests;

public class WorkbookFuzzTests
{
    [Theory]
    [InlineData("openpyxl.xlsx", 1)]
    [InlineData("libreoffice.xlsx", 2)]
    [InlineData("legacy.xls", 3)]
    [InlineData("opendocument.ods", 4)]
    public void Whatever_the_bytes_there_are_rows_or_the_one_exception(string file, int seed)
    {
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "Workbooks", file));
        var random = new Seeded((ulong)seed);
        for (var round = 0; round < 400; round++) Read(Mutate(whole, random), $"{file}, seed {seed}, round {round}");
    }

    [Fact]
    public void Whatever_the_xml_there_are_rows_or_the_one_exception()
    {
        var whole = Book.Of("<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45292.5</v></c><c t=\"b\"><v>1</v></c></row><row r=\"7\"><c t=\"inlineStr\"><is><t>_x000D_</t></is></c></row>");
        const string styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy[h]&quot;x&quot;\\m\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
        const string sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45292.5</v></c><c t=\"d\"><v>2024-01-01T00:00:00</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
        var random = new Seeded(5);
        for (var round = 0; round < 1000; round++)
        {
            var changed = Mutate(System.Text.Encoding.UTF8.GetBytes(random.Int(2) == 0 ? styles : sheet), random);
            Read(whole.With(random.Int(2) == 0 ? "xl/styles.xml" : "xl/worksheets/sheet1.xml", changed).ToBytes(), $"round {round}");
        }
    }

    private static byte[] Mutate(byte[] whole, Seeded random)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = random.Int(8); i >= 0; i--)
        {
            var at = random.Int(bytes.Length);
            bytes[at] = random.Int(3) switch { 0 => (byte)random.Int(256), 1 => (byte)(bytes[at] ^ (1 << random.Int(8))), _ => bytes[random.Int(bytes.Length)] };
        }
        return random.Int(8) == 0 ? bytes.AsSpan(0, random.Int(bytes.Length)).ToArray() : bytes;
    }

    private static void Read(byte[] bytes, string what)
    {
        try
        {
            using var workbook = WorkbookReader.Open(new MemoryStream(bytes));
            foreach (var sheet in workbook.Sheets)
            {
                using var reader = workbook.OpenSheet(sheet.Name);
                var cells = new List<string?>();
                reader.ReadHeader(2);
                while (reader.Read(out _, cells))
                {
                }
                WorkbookMarker.Mark(new MemoryStream(bytes), new MemoryStream(), sheet.Name, 1, new Dictionary<int, string> { [2] = "x" }, [(1, 0), (2, 1), (3, 30)]);
            }
        }
        catch (WorkbookException)
        {
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }
    }
}
