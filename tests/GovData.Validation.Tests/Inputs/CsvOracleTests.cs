using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;
using Xunit.Abstractions;

namespace GovData.Validation.Tests;

/// <summary>The same well-formed texts through CsvHelper, an implementation by other people.</summary>
public class CsvOracleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20261122)]
    [InlineData(328)]
    [InlineData(7)]
    public Task Random_texts_are_split_as_csvhelper_splits_them(ulong seed) => AreSplitAlikeAsync(seed);

    [Fact]
    public async Task So_are_those_at_the_seed_of_this_run()
    {
        output.WriteLine($"GOVDATA_SEED={Seeded.OfThisRun}");
        await AreSplitAlikeAsync(Seeded.OfThisRun);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task However_the_stream_cuts_its_bytes_the_records_are_the_same(int piece)
    {
        var random = new Seeded(20261122);
        var bytes = Encoding.UTF8.GetBytes(RandomText(random, 5, 3_000) + "x\"y,\"unclosed\nz,,,,\n");
        var whole = await CsvText.ReadAsync(bytes);

        var read = await CsvText.ReadAsync(bytes, piece);

        Assert.Equal(whole.Rows, read.Rows);
        Assert.Equal(whole.Faults, read.Faults);
    }

    [Fact]
    public async Task Wherever_batches_meet_the_records_are_the_same()
    {
        var random = new Seeded(1);
        var rows = new StringBuilder("a,b,c\n");
        while (rows.Length < 2_000_000) rows.Append(random.Pick("1,2,3\r\n", "\"a\r\nb\",\"\"\"\",重庆\r\n", "𠀀,\"x,y\",\r\n", "12345678901234567890,,\r\n"));
        var text = rows.ToString();

        var read = await CsvText.ReadAsync(text);

        Assert.Empty(read.Faults);
        Assert.Equal(ByCsvHelper(text), new[] { read.Header!.ToArray() }.Concat(read.Rows));
    }

    private static async Task AreSplitAlikeAsync(ulong seed)
    {
        var random = new Seeded(seed);
        for (var round = 0; round < 300; round++)
        {
            var columns = 2 + random.Int(6);
            var text = RandomText(random, columns, 1 + random.Int(40));

            var read = await CsvText.ReadAsync(text);

            Assert.True(read.Faults.Count == 0, $"seed {seed}, round {round}: {string.Join(' ', read.Faults)}");
            Assert.Equal(ByCsvHelper(text), new[] { read.Header!.ToArray() }.Concat(read.Rows));
        }
    }

    private static string RandomText(Seeded random, int columns, int rows)
    {
        var lineEnd = random.Pick("\n", "\r\n");
        var text = new StringBuilder();
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column < columns; column++)
                text.Append(column == 0 ? "" : ",").Append(row == 0 ? "h" + column.ToString(CultureInfo.InvariantCulture) : RandomValue(random));
            if (row < rows || random.Int(2) == 0) text.Append(lineEnd);
        }
        return text.ToString();
    }

    private static string RandomValue(Seeded random)
    {
        var value = string.Concat(Enumerable.Range(0, random.Int(9)).Select(_ => random.Pick("a", "7", " ", "重", "庆", "𠀀", "é", ",", "\"", "\n", "\r\n", "'", ";")));
        var mustQuote = value.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        return mustQuote || random.Int(4) == 0 ? "\"" + value.Replace("\"", "\"\"") + "\"" : value;
    }

    private static List<string[]> ByCsvHelper(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        var records = new List<string[]>();
        while (parser.Read()) records.Add(parser.Record!);
        return records;
    }
}
