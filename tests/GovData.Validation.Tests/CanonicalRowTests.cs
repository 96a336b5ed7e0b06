using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class CanonicalRowTests
{
    private static readonly CatalogEntry s_entry = Of(Item("编号", "C(20)", required: true, key: true, english: "no"), Item("名称", "C(200)"), Item("日期", "D"), Item("数量", "N(12,2)"));

    public static TheoryData<string, string, TableEncoding> Tables => new()
    {
        { "\uFEFFno,名称,其他,日期\r\nA1,\"甲,乙\",x,2026-01-02\r\nA2,\"他说\"\"好\"\"\n\",,\r\n", "A1|甲,乙|2026-01-02| A2|他说\"好\"\n||", TableEncoding.Utf8 },
        { "数量;no;名称\n1.50;A1; 丙 \n", "A1| 丙 ||1.50", TableEncoding.Utf8 },
        { "编号\t名称\tA\nA1\t㐀𠮷\t\n", "A1|㐀𠮷||", TableEncoding.Gb18030 },
        { "{\"no\":\"A1\",\"数量\":1.5}\n\n{\"编号\":\"A2\",\"名称\":null}\n", "A1|||1.5 A2|||", TableEncoding.Utf8 },
        { "编号,名称,日期,数量\r\n", "", TableEncoding.Utf8 },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Whatever_the_form_a_row_has_its_values_in_the_order_of_the_entry(string text, string expected, TableEncoding encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = encoding == TableEncoding.Utf8 ? Encoding.UTF8.GetBytes(text) : Encoding.GetEncoding("GB18030").GetBytes(text);

        var rows = await ReadAsync(TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream(bytes))), new TableValidationOptions { Encoding = encoding });

        Assert.Equal(expected, string.Join(' ', rows.Select(row => string.Join('|', row.Values))));
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => (long)number), rows.Select(row => row.Row));
        Assert.Equal(text[0] == '{' ? [1L, 3L] : [], rows.Where(row => row.Line is not null).Select(row => row.Line!.Value));
    }

    [Fact]
    public async Task The_values_are_those_that_are_submitted()
    {
        var random = new Random(20261127);
        string[] pieces = ["\"", ",", ";", "\r\n", "\n", "\r", "甲", "𠮷", " ", "a", "=1+1", "\t", "'", ""];
        var rows = Enumerable.Range(0, 5_000).Select(n => new[] { FormattableString.Invariant($"K{n}"), string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)])) }).ToList();
        var map = new RowMap<string[]>().Add("名称", row => row[1]).Add("编号", row => row[0]);
        var source = TableSource.FromObjects(_ => Sequence(rows), map);
        using var target = new MemoryStream();
        await TableValidator.For(s_entry).WriteCanonicalAsync(source, target);

        var read = await ReadAsync(source);
        var again = await ReadAsync(TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream(target.ToArray()))));

        using var csv = new CsvParser(new StringReader(Encoding.UTF8.GetString(target.ToArray())), CultureInfo.InvariantCulture);
        Assert.True(csv.Read());
        foreach (var (one, other) in read.Zip(again))
        {
            Assert.True(csv.Read());
            Assert.Equal([.. csv.Record!, "", ""], one.Values);
            Assert.Equal(one.Values, other.Values);
        }
        Assert.Equal((5_000, 5_000, false), (read.Count, again.Count, csv.Read()));
    }

    [Fact]
    public async Task A_record_whose_form_carries_no_values_is_a_row_without_any()
    {
        var rows = await ReadAsync(Text("编号,名称\nA1,甲\nA2\nA3,\"丙\" 又\nA4,丁\n\nA5,戊,己\n"));

        Assert.Equal(["1 A1", "2 ", "3 ", "4 A4", "5 "], rows.Select(row => $"{row.Row} {row.Values.FirstOrDefault()}"));
    }

    [Theory]
    [InlineData("", "file.no-header")]
    [InlineData("甲,乙\n1,2\n", "header.none")]
    public async Task What_cannot_be_read_is_named_by_its_rule(string text, string rule) =>
        Assert.Contains(rule, (await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Text(text)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_breaks_off_has_given_what_came_before()
    {
        var bytes = Encoding.UTF8.GetBytes("编号,名称\n" + string.Concat(Enumerable.Range(0, 200_000).Select(n => FormattableString.Invariant($"A{n},甲\n"))));
        bytes[^3] = 0xFF;
        var seen = 0;

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var row in TableValidator.For(s_entry).ReadRowsAsync(TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream(bytes))))) seen++;
        });

        Assert.InRange(seen, 100_000, 200_000);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in TableValidator.For(s_entry).ReadRowsAsync(Text("编号\nA1\n"), stop.Token)) Assert.Fail(row.ToString());
        });
    }

    private static TableSource Text(string text) => TableSource.FromStream(_ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    private static async Task<List<CanonicalRow>> ReadAsync(TableSource source, TableValidationOptions? options = null)
    {
        var rows = new List<CanonicalRow>();
        await foreach (var row in TableValidator.For(s_entry, options ?? new TableValidationOptions()).ReadRowsAsync(source)) rows.Add(row);
        return rows;
    }

    private static async IAsyncEnumerable<string[]> Sequence(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
