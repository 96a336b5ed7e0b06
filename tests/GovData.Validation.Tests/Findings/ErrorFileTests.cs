using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public sealed class ErrorFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Every_finding_is_a_line_in_the_order_of_rows_and_items(int threads)
    {
        var table = new ReferenceTable(40_000, 5, badShare: 0.02);

        await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv, new TableValidationOptions { ErrorFile = path, Threads = threads });

        var lines = Read();
        Assert.Equal(table.Truth.Order(), lines.Select(line => $"{line[0]} {line[1]} {line[2]}").Order());
        var rows = lines.Select(line => long.Parse(line[0], CultureInfo.InvariantCulture));
        Assert.Equal(rows.Order(), rows);
    }

    [Theory]
    [InlineData(1, 4, 3)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 4, 0)]
    public async Task A_list_is_capped_and_its_last_line_says_how_many_are_not_in_it(long limit, int findings, int more)
    {
        var csv = "数量,行\n" + string.Concat(Enumerable.Repeat("x,1\n", findings));

        var report = await Of(Item("数量", "I"), Item("行", "I")).JudgeAsync(csv, new TableValidationOptions { ErrorFile = path, ErrorFileLimit = limit });

        var lines = Read();
        Assert.Equal(findings, report.Counts.Single().Count);
        Assert.Equal(Math.Min(limit, findings), lines.Count(line => line[0].Length > 0));
        Assert.Equal(more == 0 ? [] : [$"……另有 {more} 处问题没有列出"], lines.Where(line => line[0].Length == 0).Select(line => line[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableValidationOptions { ErrorFileLimit = 0 });
        Assert.Equal(1_000_000, new TableValidationOptions().ErrorFileLimit);
    }

    [Fact]
    public async Task Values_are_whole_but_masked_unless_asked_otherwise()
    {
        var entry = Of(Item("证件", "C(18)", identifier: IdentifierKind.CitizenId), Item("备注", "C(5)"));
        var csv = "证件,备注\n110105194912310021," + new string('好', 60) + "\n";

        await entry.JudgeAsync(csv, new TableValidationOptions { ErrorFile = path });
        var masked = Read();
        await entry.JudgeAsync(csv, new TableValidationOptions { ErrorFile = path, ErrorFileShowsValues = true });

        Assert.Equal(["110***************", new string('好', 60)], masked.Select(line => line[4]));
        Assert.Equal("110105194912310021", Read()[0][4]);
    }

    [Fact]
    public async Task A_value_that_a_spreadsheet_would_calculate_stays_text()
    {
        await Of(Item("数量", "I")).JudgeAsync("数量\n=1+1\n", new TableValidationOptions { ErrorFile = path });

        Assert.Equal("'=1+1", Read().Single()[4]);
    }

    [Fact]
    public async Task What_is_wrong_with_the_table_as_a_whole_is_listed_too()
    {
        await Of(Item("键", "C(9)"), Item("值", "C(9)")).JudgeAsync("键,别的\n1,2\n", new TableValidationOptions { ErrorFile = path, Totals = new TableTotals { Rows = 2 } });

        Assert.Equal(["header.unmatched", "header.missing", "total.rows"], Read().Select(line => line[2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_json_lines_the_line_of_the_file_stands_beside_the_record(int threads)
    {
        var json = string.Concat(Enumerable.Range(1, 60_000).Select(n => n % 7 == 0 ? "\n{\"数量\":\"x\"}\n" : "{\"数量\":1}\n"));
        var truth = json.Split('\n').Select((line, at) => (line, number: at + 1)).Where(one => one.line.Contains('x', StringComparison.Ordinal)).Select(one => one.number);

        await Of(Item("数量", "I")).JudgeAsync(json, new TableValidationOptions { ErrorFile = path, Threads = threads, Format = TableFormat.JsonLines });

        Assert.Equal(truth, Read().Where(line => line[2] != "record.blank").Select(line => int.Parse(line[7], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_list_is_there_whole_or_not_at_all_and_another_name_of_it_keeps_what_it_had()
    {
        await File.WriteAllTextAsync(path, "an older list");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var validator = TableValidator.For(Of(Item("键", "C(1)")), new TableValidationOptions { ErrorFile = path });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => validator.ValidateAsync(new MemoryStream("键\n12\n"u8.ToArray()), stopped.Token));
        Assert.Equal("an older list", await File.ReadAllTextAsync(path));
        await validator.ValidateAsync(new MemoryStream("键\n12\n"u8.ToArray()));

        Assert.Equal("12", Read().Single()[4]);
    }

    [Fact]
    public async Task The_table_itself_is_written_over_by_nothing()
    {
        await File.WriteAllTextAsync(path, "键\n1\n");
        TableValidator Writing(string? errors, string? marked) => TableValidator.For(Of(Item("键", "C(9)")), new TableValidationOptions { ErrorFile = errors, MarkedWorkbook = marked });

        await Assert.ThrowsAsync<ArgumentException>(() => Writing(path, null).ValidateFileAsync(path));
        await Assert.ThrowsAsync<ArgumentException>(() => Writing(null, Path.Combine(Path.GetDirectoryName(path)!, ".", Path.GetFileName(path))).ValidateFileAsync(path));

        Assert.Equal("键\n1\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Nor_by_the_name_it_has_in_a_linked_folder()
    {
        var folder = Path.GetDirectoryName(path)!;
        var link = Path.Combine(folder, Path.GetFileName(path) + ".link");
        Directory.CreateSymbolicLink(link, folder);
        try
        {
            await File.WriteAllTextAsync(path, "键\n1\n");
            var validator = TableValidator.For(Of(Item("键", "C(9)")), new TableValidationOptions { ErrorFile = Path.Combine(link, Path.GetFileName(path)) });

            await Assert.ThrowsAsync<ArgumentException>(() => validator.ValidateFileAsync(path));

            Assert.Equal("键\n1\n", await File.ReadAllTextAsync(path));
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Fact]
    public async Task A_list_that_can_not_be_written_is_told_to_the_caller()
    {
        var options = new TableValidationOptions { ErrorFile = Path.Combine(AppContext.BaseDirectory, "no", "such", "folder", "errors.csv") };

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => Of(Item("键", "C(9)")).JudgeAsync("键\n1\n", options));

        Assert.Contains("errors.csv", failure.Message, StringComparison.Ordinal);
    }

    private string[][] Read()
    {
        using var csv = new CsvParser(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        var lines = new System.Collections.Generic.List<string[]>();
        while (csv.Read()) lines.Add(csv.Record!);
        return [.. lines];
    }
}
