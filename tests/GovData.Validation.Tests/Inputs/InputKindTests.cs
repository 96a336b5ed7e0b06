using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;

namespace GovData.Validation.Tests;

/// <summary>One table, kept in every way a table can be kept: the findings are the same. CsvHelper reads and writes the other forms.</summary>
public class InputKindTests
{
    private static readonly ReferenceTable Table = new(2_000, 20261126, 0.05);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Separators => [";", "\t", "|"];

    [Theory]
    [MemberData(nameof(Separators))]
    public async Task Other_separators_are_found_in_the_header(string separator) => Same(await JudgeAsync(Encoding.UTF8.GetBytes(Rewrite(separator))));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Records_may_end_with_any_line_end(string lineEnd) => Same(await JudgeAsync(Encoding.UTF8.GetBytes(Rewrite(",", lineEnd))));

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_name() => Same(await JudgeAsync([.. "\uFEFF"u8, .. Table.Csv]), offset: 3);

    [Fact]
    public async Task Gb18030_is_read_where_it_is_declared()
    {
        var report = await JudgeAsync(Gb18030.GetBytes(Text), new TableValidationOptions { Encoding = TableEncoding.Gb18030 });

        Same(report);
        Assert.Equal("gb18030", report.Encoding);
    }

    [Fact]
    public async Task Gb18030_is_read_by_its_byte_order_mark() => Same(await JudgeAsync([0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(Text)]));

    [Fact]
    public async Task Utf8_declared_as_gb18030_is_read_as_declared_and_doubted()
    {
        var report = await JudgeAsync("许可编号,持证单位\n1,重庆\n"u8.ToArray(), new TableValidationOptions { Encoding = TableEncoding.Gb18030 });

        Assert.Contains(report.Counts, count => count.Rule is "header.none" or "encoding.suspect" or "encoding.not-gb18030");
    }

    [Fact]
    public async Task The_first_byte_that_is_not_gb18030_is_named()
    {
        byte[] csv = [.. "id_no,name\n1,"u8, 0xD6, 0xD8, 0xFF, (byte)'\n'];

        var report = await JudgeAsync(csv, new TableValidationOptions { Encoding = TableEncoding.Gb18030 });

        var sample = report.Samples.First(s => s.Rule == "encoding.not-gb18030");
        Assert.Equal((1L, 15L, "姓名", "FF"), (sample.Row, sample.ByteOffset, sample.Item, sample.Value));
        Assert.False(report.IsReadable);
    }

    [Fact]
    public async Task Json_lines_are_read_member_by_member() => Same(await JudgeAsync(JsonLines(escaped: false)));

    [Fact]
    public async Task Json_lines_may_be_escaped_and_in_any_order() => Same(await JudgeAsync(JsonLines(escaped: true)));

    [Fact]
    public async Task A_database_reader_is_read_by_the_names_of_its_fields()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in Records[0]) table.Columns.Add(name, typeof(string));
        foreach (var record in Records.Skip(1)) table.Rows.Add([.. record.Select(value => value.Length == 0 ? DBNull.Value : (object)value)]);
        using var reader = table.CreateDataReader();

        Same(await TableValidator.For(ReferenceTable.CatalogEntry).ValidateRowsAsync(reader));
    }

    [Fact]
    public async Task Objects_are_read_by_the_columns_named_for_them()
    {
        var map = new RowMap<string[]>();
        for (var i = 0; i < Records[0].Length; i++)
        {
            var column = i;
            map.Add(Records[0][i], record => record[column]);
        }

        Same(await TableValidator.For(ReferenceTable.CatalogEntry).ValidateRowsAsync(Records.Skip(1).ToAsyncEnumerable(), map));
    }

    [Fact]
    public async Task Values_of_databases_are_judged_as_tables_write_them()
    {
        var entry = Entry.Of(Entry.Item("日期", "D"), Entry.Item("时间", "T"), Entry.Item("金额", "N(12,2)"), Entry.Item("数量", "I"), Entry.Item("有效", "L"), Entry.Item("比例", "B"));
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("日期", typeof(DateTime));
        table.Columns.Add("时间", typeof(DateTime));
        table.Columns.Add("金额", typeof(decimal));
        table.Columns.Add("数量", typeof(long));
        table.Columns.Add("有效", typeof(bool));
        table.Columns.Add("比例", typeof(double));
        table.Rows.Add(new DateTime(2026, 11, 26), new DateTime(2026, 11, 26, 8, 0, 1), 1234.50m, -7L, true, 1.5e-9);
        using var reader = table.CreateDataReader();

        var report = await TableValidator.For(entry).ValidateRowsAsync(reader);

        Assert.Empty(report.Counts);
        Assert.Equal(1, report.Rows);
    }

    [Fact]
    public async Task A_column_map_says_what_a_column_is_called_here()
    {
        var options = new TableValidationOptions { Columns = new ColumnMap().Add("证件号", "身份证号") };
        var csv = Text.Replace("id_no,", "证件号,", StringComparison.Ordinal);

        Same(await JudgeAsync(Encoding.UTF8.GetBytes(csv), options), offset: Encoding.UTF8.GetByteCount("证件号") - "id_no".Length);
    }

    [Fact]
    public void A_column_map_to_an_item_there_is_not_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableValidator.For(ReferenceTable.CatalogEntry, new TableValidationOptions { Columns = new ColumnMap().Add("x", "没有这一项") }));

    private static string Text => Encoding.UTF8.GetString(Table.Csv);

    private static List<string[]> Records { get; } = Read();

    private static Task<QualityReport> JudgeAsync(byte[] bytes, TableValidationOptions? options = null) => ReferenceTable.CatalogEntry.JudgeAsync(bytes, options);

    private static void Same(QualityReport report, int? offset = null)
    {
        var expected = Table.Truth.GroupBy(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Select(group => $"{group.Key} {group.Count()}");
        Assert.Equal(expected.Order(), report.Lines().Order());
        Assert.Equal(2_000, report.Rows);
        Assert.Equal(Table.Truth.Select(line => line.Split(' ')[0]).Distinct().Count(), report.RowsWithFindings);
        var rows = Table.Truth.GroupBy(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToDictionary(group => group.Key, group => group.Select(line => long.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).Take(10));
        foreach (var count in report.Counts) Assert.Equal(rows[$"{count.Item} {count.Rule}"], count.Samples.Select(sample => sample.Row!.Value));
        if (offset is { } shift)
            foreach (var sample in report.Samples.Where(sample => sample.Value is { Length: > 0 and < 5 } && sample.Item == "性别")) Assert.Equal(sample.Value, ValueAt(sample.ByteOffset!.Value - shift));
    }

    private static string ValueAt(long offset) => Encoding.UTF8.GetString(Table.Csv.AsSpan((int)offset)).Split(',')[0];

    private static List<string[]> Read()
    {
        using var csv = new CsvParser(new StringReader(Text), CultureInfo.InvariantCulture);
        var records = new List<string[]>();
        while (csv.Read()) records.Add(csv.Record!);
        return records;
    }

    private static string Rewrite(string separator, string lineEnd = "\r\n")
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, NewLine = lineEnd, ShouldQuote = field => field.Field!.AsSpan().IndexOfAny(separator + "\"\r\n") >= 0 }))
        {
            foreach (var record in Records)
            {
                foreach (var value in record) csv.WriteField(value);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    private static byte[] JsonLines(bool escaped)
    {
        using var lines = new MemoryStream();
        var random = new Seeded(7);
        foreach (var record in Records.Skip(1))
        {
            using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = escaped ? null : System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                foreach (var i in escaped ? Enumerable.Range(0, record.Length).OrderBy(_ => random.Next()) : Enumerable.Range(0, record.Length))
                {
                    if (record[i].Length > 0) json.WriteString(Records[0][i], record[i]);
                    else if (!escaped) json.WriteNull(Records[0][i]);
                }
                json.WriteEndObject();
            }
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }
}
