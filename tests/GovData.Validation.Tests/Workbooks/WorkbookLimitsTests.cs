using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

public class WorkbookLimitsTests
{
    private static readonly Dictionary<string, (Book Book, WorkbookLimits Limits)> Hostile = new()
    {
        ["declared size"] = (Book.Of("").With("xl/x.bin", new byte[200_000]), new WorkbookLimits { UnpackedBytes = 100_000 }),
        ["real size"] = (Book.Of(Repeat("<row><c><v>1</v></c></row>", 10_000)), new WorkbookLimits { UnpackedBytes = 200_000 }),
        ["ratio"] = (Book.Of(Repeat("<row><c><v>1</v></c></row>", 100_000)), new WorkbookLimits { UnsuspectedBytes = 100_000, PackingRatio = 50 }),
        ["shared strings"] = (Book.Of("", strings: string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<si><t>文本{i}</t></si>"))), new WorkbookLimits { SharedStringBytes = 2_000_000 }),
        ["empty shared strings"] = (Book.Of("", strings: Repeat("<si/>", 100_000)), new WorkbookLimits { SharedStringBytes = 1_000_000 }),
        ["long text of runs"] = (Book.Of("<row><c t=\"inlineStr\"><is>" + Repeat("<r><t>0123456789</t></r>", 200_000) + "</is></c></row>"), new WorkbookLimits()),
        ["long text"] = (Book.Of("<row><c t=\"str\"><v>" + new string('x', 2_000_000) + "</v></c></row>"), new WorkbookLimits()),
        ["long attribute"] = (Book.Of("<row a=\"" + new string('x', 2_000_000) + "\"/>"), new WorkbookLimits()),
        ["long text in UTF-16"] = (Book.Of("").With("xl/worksheets/sheet1.xml", Encoding.Unicode.GetBytes("\uFEFF<worksheet a=\"" + new string('\u3C3C', 1_000_000) + "\"/>")), new WorkbookLimits()),
        ["depth"] = (Book.Of(Repeat("<row>", 200_000)), new WorkbookLimits()),
        ["depth beside the rows"] = (Book.Of("", before: Repeat("<a>", 200_000)), new WorkbookLimits()),
        ["names"] = (Book.Of(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a{i}/>"))), new WorkbookLimits()),
        ["rows"] = (Book.Of("<row r=\"1048577\"><c><v>1</v></c></row>"), new WorkbookLimits()),
        ["columns"] = (Book.Of("<row><c r=\"XFE1\"><v>1</v></c></row>"), new WorkbookLimits()),
        ["columns counted on"] = (Book.Of("<row>" + Repeat("<c/>", 16_385) + "</row>"), new WorkbookLimits()),
        ["sheets"] = (Book.Of("").WithSheets(Repeat("<sheet name=\"a\" r:id=\"rId1\"/>", 10_001), ["worksheets/sheet1.xml"]), new WorkbookLimits()),
        ["styles"] = (Book.Of("<row><c><v>1</v></c></row>", styles: "<cellXfs>" + Repeat("<xf/>", 70_000) + "</cellXfs>"), new WorkbookLimits()),
        ["entries"] = (Enumerable.Range(0, 3000).Aggregate(Book.Of(""), (book, i) => book.With($"xl/{i}.xml", Array.Empty<byte>())), new WorkbookLimits { DirectoryBytes = 100_000 }),
    };

    public static TheoryData<string> Ways() => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_made_to_exhaust_the_reader_is_refused(string what)
    {
        var bytes = Hostile[what].Book.ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = SheetText.Fault(bytes, limits: Hostile[what].Limits);

        Assert.Equal((what, WorkbookFault.TooLarge), (what, fault.Fault));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20, what);
    }

    [Fact]
    public void A_list_of_entries_that_is_not_where_the_end_says_is_damage()
    {
        var bytes = Book.Of("").ToBytes();
        bytes[^6] ^= 0x40;

        Assert.Equal(WorkbookFault.Damaged, SheetText.Fault(bytes).Fault);
    }

    [Fact]
    public void A_row_allocates_little_more_than_its_texts()
    {
        const int rows = 20_000;
        var bytes = Book.Of(string.Concat(Enumerable.Range(1, rows).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>{r}</v></c><c r=\"B{r}\" t=\"str\"><v>重庆{r}</v></c></row>"))).ToBytes();
        using var workbook = WorkbookReader.Open(new MemoryStream(bytes));
        using var sheet = workbook.OpenSheet();
        var cells = new List<string?>();
        sheet.Read(out _, cells);
        var before = GC.GetAllocatedBytesForCurrentThread();

        while (sheet.Read(out _, cells))
        {
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / rows, 1, 300);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
