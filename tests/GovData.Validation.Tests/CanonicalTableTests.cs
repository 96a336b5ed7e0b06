using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using CsvHelper;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class CanonicalTableTests
{
    private static readonly CatalogEntry s_entry = Of(Item("编号", "C(20)", required: true, key: true, english: "no"), Item("名称", "C(200)"), Item("日期", "D"), Item("数量", "N(12,2)"));

    [Fact]
    public async Task The_bytes_are_those_that_the_contract_names()
    {
        var (table, bytes) = await WriteAsync(Text("数量;no;日期;名称\n1.50;A1;2026-01-02;\"甲,乙\"\n;A2;;\"他说\"\"好\"\"\n\"\n0;A3;2026-12-31; 丙 \n"));

        Assert.Equal("编号,名称,日期,数量\r\nA1,\"甲,乙\",2026-01-02,1.50\r\nA2,\"他说\"\"好\"\"\n\",,\r\nA3, 丙 ,2026-12-31,0\r\n", Encoding.UTF8.GetString(bytes));
        Assert.Equal((3L, 3L, (long)bytes.Length, false), (table.Rows, table.Report.Rows, table.Bytes, table.IsAsGiven));
        Assert.Equal((TableFormat.Csv, TableEncoding.Utf8, ';'), (table.Format, table.Encoding, table.Delimiter));
        Assert.Equal("sha-256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), table.Digest);
        Assert.Equal([0L], table.RangeStarts);
    }

    [Theory]
    [InlineData("编号,名称,日期,数量\nA1,甲,2026-01-02,1\n")]
    [InlineData("\uFEFF数量,日期,名称,编号\r\n1,2026-01-02,\"甲\",A1\r\n")]
    [InlineData("编号,名称,日期,数量\nA1,甲")]
    public async Task CSV_in_UTF_8_with_commas_is_passed_on_byte_by_byte(string text)
    {
        var given = Encoding.UTF8.GetBytes(text);

        var (table, bytes) = await WriteAsync(given);

        Assert.True(table.IsAsGiven);
        Assert.Equal(given, bytes);
        Assert.Equal(("sha-256:" + Convert.ToHexStringLower(SHA256.HashData(given)), (long)given.Length), (table.Digest, table.Bytes));
    }

    [Fact]
    public async Task A_large_table_is_passed_on_whole_while_the_next_block_is_read()
    {
        var given = Text("编号,名称,日期,数量\n" + string.Concat(Enumerable.Range(0, 120_000).Select(n => FormattableString.Invariant($"A{n},第{n}号工程,2026-01-02,{n}\n"))));
        Assert.True(given.Length > 4 << 20);

        var (table, bytes) = await WriteAsync(given);

        Assert.True(given.AsSpan().SequenceEqual(bytes));
        Assert.True(table.Report.IsClean);
    }

    [Fact]
    public async Task Another_reader_of_CSV_finds_the_values_that_were_written()
    {
        var random = new Random(20261126);
        string[] pieces = ["\"", ",", ";", "\r\n", "\n", "\r", "甲", "𠮷", " ", "a", "=1+1", "\t", "'", ""];
        var rows = Enumerable.Range(0, 500).Select(n => new[] { FormattableString.Invariant($"K{n}"), string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)])) }).ToList();
        using var target = new MemoryStream();
        var map = new RowMap<string[]>().Add("名称", row => row[1]).Add("编号", row => row[0]);

        await TableValidator.For(s_entry).WriteCanonicalAsync(TableSource.FromObjects(Sequence(rows), map), target);

        using var csv = new CsvHelper.CsvParser(new StringReader(Encoding.UTF8.GetString(target.ToArray())), CultureInfo.InvariantCulture);
        Assert.True(csv.Read());
        Assert.Equal(["编号", "名称"], csv.Record!);
        foreach (var row in rows)
        {
            Assert.True(csv.Read());
            Assert.Equal(row, csv.Record!);
        }
        Assert.False(csv.Read());
    }

    [Fact]
    public async Task What_a_database_or_a_program_has_is_written_as_it_is_judged()
    {
        var rows = new[] { new object?[] { "A1", null, new DateTime(2026, 1, 2), 1.50m }, ["A2", "", new DateTime(2026, 1, 2, 3, 4, 5), 12345678901234567890m], ["A3", true, DBNull.Value, 0.1] };
        var map = new RowMap<object?[]>().Add("编号", row => row[0]).Add("名称", row => row[1]).Add("日期", row => row[2]).Add("数量", row => row[3]);
        using var target = new MemoryStream();

        await TableValidator.For(s_entry).WriteCanonicalAsync(TableSource.FromObjects(Sequence(rows), map), target);

        Assert.Equal("编号,名称,日期,数量\r\nA1,,2026-01-02,1.50\r\nA2,,2026-01-02 03:04:05,12345678901234567890\r\nA3,true,,0.1\r\n", Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public async Task Reading_it_again_gives_the_bytes_that_were_written()
    {
        var source = TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream(Text("no\t名称\nA1\t甲\nA2\t\"乙\n丙\"\n"))));
        using var written = new MemoryStream();
        var validator = TableValidator.For(s_entry);
        await validator.WriteCanonicalAsync(source, written);

        using var read = new MemoryStream();
        using (var again = await validator.OpenCanonicalAsync(source)) await again.CopyToAsync(read);

        Assert.Equal(written.ToArray(), read.ToArray());
    }

    [Fact]
    public async Task A_record_whose_form_carries_no_values_is_not_written()
    {
        var (table, bytes) = await WriteAsync(Text("""
            {"编号":"A1","名称":"甲"}
            {"编号":"A2","名称":["乙"]}
            [1]

            {"编号":"A3","名称":"丙","别的":1}
            {"编号":"A4","编号":"A5"}

            """));

        Assert.Equal("编号,名称,日期,数量\r\nA1,甲,,\r\nA3,丙,,\r\n", Encoding.UTF8.GetString(bytes));
        Assert.Equal((5L, 2L), (table.Report.Rows, table.Rows));
    }

    [Fact]
    public async Task A_table_that_breaks_off_is_not_read_as_if_it_were_whole()
    {
        var source = TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream([.. Text("编号;名称\nA1;甲\n"), 0xFF, 0xFE])));
        using var again = await TableValidator.For(s_entry).OpenCanonicalAsync(source);

        await Assert.ThrowsAsync<InvalidDataException>(() => again.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Rows_that_can_be_read_once_say_so_the_second_time()
    {
        var source = TableSource.FromObjects(Sequence<string[]>([["A1"]]), new RowMap<string[]>().Add("编号", row => row[0]));
        Assert.True(source.IsOnce);
        await TableValidator.For(s_entry).WriteCanonicalAsync(source, Stream.Null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => TableValidator.For(s_entry).WriteCanonicalAsync(source, Stream.Null));
    }

    [Theory]
    [InlineData(0, 10, 3, "[0, 3) [3, 6) [6, 9) [9, 10)")]
    [InlineData(5, 5, 3, "[5, 5)")]
    [InlineData(-2, 2, 100, "[-2, 2)")]
    [InlineData(long.MinValue, long.MaxValue, long.MaxValue, "[-9223372036854775808, -1) [-1, 9223372036854775806) [9223372036854775806, 9223372036854775807)")]
    public void Key_ranges_cover_a_range_without_gap_or_overlap(long from, long below, long length, string ranges) =>
        Assert.Equal(ranges, string.Join(' ', KeyRange.Split(from, below, length)));

    [Fact]
    public void Key_ranges_that_overlap_are_refused() => Assert.Throws<ArgumentException>(() => TableSource.FromRows([new KeyRange(0, 5), new KeyRange(4, 9)], (_, _) => null!));

    private static async Task<(CanonicalTable Table, byte[] Bytes)> WriteAsync(byte[] given)
    {
        using var target = new MemoryStream();
        var table = await TableValidator.For(s_entry).WriteCanonicalAsync(TableSource.FromStream(_ => Task.FromResult<Stream>(new PiecewiseStream(given, 70_000))), target);
        return (table, target.ToArray());
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static async IAsyncEnumerable<T> Sequence<T>(IEnumerable<T> items)
    {
        await Task.Yield();
        foreach (var item in items) yield return item;
    }
}
