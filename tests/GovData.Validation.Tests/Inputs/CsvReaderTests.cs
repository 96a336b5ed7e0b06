using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Validation.Tests;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4")]
    [InlineData("\"a\",\"b\"\r\n\"1\",\"2\"\r\n\"3\",\"4\"")]
    public async Task Line_ends_quotes_and_a_byte_order_mark_change_nothing(string text)
    {
        var read = await CsvText.ReadAsync(text);

        Assert.Equal(["a", "b"], read.Header!);
        Assert.Equal(["1|2", "3|4"], read.Rows.Select(Join));
        Assert.Empty(read.Faults);
    }

    [Theory]
    [InlineData("a,b\n\"x\ny\",2\n", "x\ny|2")]
    [InlineData("a,b\n\"x\r\ny\",2\n", "x\r\ny|2")]
    [InlineData("a,b\n\"x,y\",2\n", "x,y|2")]
    [InlineData("a,b\n\"say \"\"hi\"\"\",2\n", "say \"hi\"|2")]
    [InlineData("a,b\n\"\"\"\",\"\"\n", "\"|")]
    [InlineData("a,b\n,\n", "|")]
    [InlineData("a,b\n,\"\"", "|")]
    public async Task Quoted_values_keep_what_they_hold(string text, string row)
    {
        var read = await CsvText.ReadAsync(text);

        Assert.Equal(row, Join(Assert.Single(read.Rows)));
        Assert.Empty(read.Faults);
    }

    [Theory]
    [InlineData("a,b\n1\n3,4\n", "1:Ragged(1)", "3|4")]
    [InlineData("a,b\n1,2,3\n3,4\n", "1:Ragged(3)", "3|4")]
    [InlineData("a,b\n\n3,4\n", "1:Blank", "3|4")]
    [InlineData("a,b\n5\"x,2\n3,4\n", "1:StrayQuote", "5\"x|2;3|4")]
    [InlineData("a,b\n\"x\"y,2\n3,4\n", "1:StrayQuote", "x\"y|2;3|4")]
    [InlineData("a,b\n\"ab\" c,2\n3,4\n", "1:StrayQuote", "ab\" c|2;3|4")]
    [InlineData("a,b\n1,\"ab\" c", "1:StrayQuote", "1|ab\" c")]
    [InlineData("a,b\n\"ab,2\n3,4\n", "1:UnclosedQuote", "ab|2;3|4")]
    [InlineData("a,b\n\"x \"y\" z\",2\n3,4\n", "1:StrayQuote", "x \"y\" z|2;3|4")]
    public async Task A_bad_shape_is_a_fault_of_its_own_record_only(string text, string fault, string rows)
    {
        var read = await CsvText.ReadAsync(text);

        Assert.Equal(fault, Assert.Single(read.Faults));
        Assert.Equal(rows, string.Join(';', read.Rows.Select(Join)));
    }

    [Fact]
    public async Task An_unclosed_quote_does_not_swallow_the_records_after_it()
    {
        var rows = Enumerable.Range(1, 200_000).Select(i => i == 5 ? "\"5,five" : $"{i},v{i}");

        var read = await CsvText.ReadAsync("a,b\n" + string.Join('\n', rows));

        Assert.Equal("5:UnclosedQuote", Assert.Single(read.Faults));
        Assert.Equal(200_000, read.Rows.Count);
        Assert.Equal("5|five", Join(read.Rows[4]));
        Assert.Equal("200000|v200000", Join(read.Rows[^1]));
    }

    [Theory]
    [InlineData("9,\"good\"")]
    [InlineData("9,\"go\nod\"")]
    [InlineData("9,\"go, \"\"od\"\"\"")]
    public async Task An_unclosed_quote_is_found_although_quotes_follow(string later)
    {
        var read = await CsvText.ReadAsync($"a,b\n1,\"one\n2,two\n{later}\n10,ten\n");

        Assert.Equal("1:UnclosedQuote", Assert.Single(read.Faults));
        Assert.Equal(4, read.Rows.Count);
        Assert.Equal("1|one", Join(read.Rows[0]));
        Assert.Equal("10|ten", Join(read.Rows[^1]));
    }

    [Fact]
    public async Task A_quote_that_closes_many_records_later_is_taken_as_unclosed_when_the_record_does_not_fit()
    {
        var read = await CsvText.ReadAsync("a,b\n1,\"one\n2,two\n3,three\",x\n4,four\n");

        Assert.Equal("1:UnclosedQuote", read.Faults[0]);
        Assert.Equal(["1|one", "2|two", "4|four"], read.Rows.Select(Join));
        Assert.Equal(4, read.Records);
    }

    [Fact]
    public async Task A_quoted_value_of_many_lines_is_one_value()
    {
        var poem = string.Join("\r\n", Enumerable.Range(0, 500).Select(i => $"line {i}, with a comma"));

        var read = await CsvText.ReadAsync($"a,b\n1,\"{poem}\"\n2,x\n");

        Assert.Empty(read.Faults);
        Assert.Equal(poem, read.Rows[0][1]);
        Assert.Equal(2, read.Rows.Count);
    }

    [Fact]
    public async Task A_value_larger_than_any_buffer_is_read()
    {
        var huge = new string('x', 5_000_000);

        var read = await CsvText.ReadAsync($"a,b\n1,{huge}\n2,y\n");

        Assert.Equal(huge, read.Rows[0][1]);
        Assert.Equal("2|y", Join(read.Rows[1]));
    }

    [Fact]
    public async Task A_record_without_end_is_skipped_in_bounded_memory()
    {
        var read = await CsvText.ReadAsync($"a,b\n1,{new string('x', 20_000_000)}\n2,y\n");

        Assert.Equal("1:TooLong", Assert.Single(read.Faults));
        Assert.Equal("2|y", Join(Assert.Single(read.Rows)));
        Assert.Equal(2, read.Records);
    }

    [Theory]
    [InlineData("名称\n重\xB4", 1, 0, 10)]
    [InlineData("a,b\n1,2\n3,\xFF", 2, 1, 10)]
    [InlineData("a,\xB3\xC9\n1,2\n", 0, 1, 2)]
    [InlineData("a,b\n1,\xE5\xBA", 1, 1, 6)]
    public async Task The_first_byte_that_is_not_utf8_is_located(string latin1, int record, int field, int offset)
    {
        var bytes = latin1.SelectMany(c => c < 0x100 ? [(byte)c] : Encoding.UTF8.GetBytes(c.ToString())).ToArray();

        var read = await CsvText.ReadAsync(bytes);

        Assert.Equal((offset, record, field), ((int)read.Failure!.Offset!, (int)read.Failure.RecordNumber, read.Failure.Field));
    }

    [Fact]
    public async Task Records_before_the_invalid_byte_are_read()
    {
        var bytes = Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"{i},重庆\n")) + "x").Append((byte)0x80).ToArray();

        var read = await CsvText.ReadAsync(bytes);

        Assert.Equal(100_000, read.Rows.Count);
        Assert.Equal((bytes.Length - 1, 100_001, 0), ((int)read.Failure!.Offset!, (int)read.Failure.RecordNumber, read.Failure.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n\r\n")]
    public async Task A_file_without_a_header_is_said_to_have_none(string text)
    {
        var read = await CsvText.ReadAsync(text);

        Assert.Null(read.Header);
        Assert.Equal(InputFailureKind.NoHeader, read.Failure!.Kind);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0, 0x0A, 0 }, "Utf16")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8 }, "Workbook")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "Workbook")]
    [InlineData(new byte[] { 0xB3, 0xC9, 0xC2, 0xED, 0x0A }, "Gb18030")]
    [InlineData(new byte[] { 0x61, 0xFF, 0x0A }, "InvalidUtf8")]
    public async Task What_is_no_utf8_text_is_recognised(byte[] bytes, string kind)
    {
        var read = await CsvText.ReadAsync(bytes);

        Assert.Null(read.Header);
        Assert.Equal(kind, read.Failure!.Kind.ToString());
    }

    private static string Join(string[] row) => string.Join('|', row);
}
