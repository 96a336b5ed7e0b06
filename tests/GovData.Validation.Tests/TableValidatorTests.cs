using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class TableValidatorTests
{
    private static readonly CatalogEntry Permits = Of(
        Item("许可编号", "C(20)", required: true, key: true, english: "permit_no"),
        Item("持证单位", "C(50)"),
        Item("有效期至", "D"));

    [Fact]
    public async Task A_clean_table_gives_a_clean_report_that_says_what_was_read()
    {
        var report = await Permits.JudgeAsync("许可编号,持证单位,有效期至\nX1,重庆某公司,2027-01-31\nX2,,\n");

        Assert.True(report.IsClean);
        Assert.True(report.IsReadable);
        Assert.Empty(report.Counts);
        Assert.Equal(("307005012/000001", 3, 2L, 0L, 74L, "utf-8"), (report.Entry, report.EntryVersion, report.Rows, report.RowsWithFindings, report.Bytes, report.Encoding));
        Assert.Equal(RuleSet.Current.Edition, report.RuleSetEdition);
    }

    [Fact]
    public async Task The_digest_is_that_of_all_bytes_also_when_reading_stops_early()
    {
        byte[] broken = [.. "许可编号\nX1\n"u8, 0xFF, .. new byte[1_000_000]];

        var report = await Permits.JudgeAsync(broken);

        Assert.Equal("sha-256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(broken)), report.Digest);
        Assert.Equal(broken.Length, report.Bytes);
    }

    [Fact]
    public async Task Each_finding_names_row_item_rule_place_and_value()
    {
        var report = await Permits.JudgeAsync("许可编号,持证单位,有效期至\nX1,甲,2027-01-31\nX2,乙,2027-02-29\n");

        Assert.Equal(["有效期至 type.date 1"], report.Lines());
        var sample = Assert.Single(report.Samples);
        Assert.Equal((2L, "有效期至", "type.date", "2027-02-29"), (sample.Row, sample.Item, sample.Rule, sample.Value));
        Assert.Equal(64, sample.ByteOffset);
        Assert.False(report.IsClean);
        Assert.True(report.IsReadable);
    }

    [Theory]
    [InlineData("permit_no,持证单位,有效期至")]
    [InlineData("PERMIT_NO,持证单位,有效期至")]
    [InlineData("有效期至,许可编号,持证单位")]
    [InlineData(" 许可编号 ,\u3000持证单位,\"有效期至\"")]
    public async Task Columns_are_matched_by_chinese_or_english_name_in_any_order(string header)
    {
        var row = string.Join(',', header.Split(',').Select(name => name.Contains("有效期", StringComparison.Ordinal) ? "2027-01-31" : "X"));

        var report = await Permits.JudgeAsync(header + "\n" + row + "\n");

        Assert.Empty(report.Counts);
    }

    [Theory]
    [InlineData("许可编号,有效期至\nX1,2027-01-31\n", "持证单位 header.missing 1")]
    [InlineData("许可编号,持证单位,有效期至,备注\nX1,甲,2027-01-31,x\n", " header.unmatched 1")]
    [InlineData("许可编号,permit_no,持证单位,有效期至\nX1,,甲,2027-01-31\n", "许可编号 header.doubled 1")]
    [InlineData("名称,数量\n甲,1\n", " header.none 1")]
    [InlineData("\"许可编号,持证单位,有效期至\nX1,甲,2027-01-31\n", " record.unclosed-quote 1")]
    public async Task What_is_wrong_with_the_header_is_said(string csv, string finding)
    {
        var report = await Permits.JudgeAsync(csv);

        Assert.Equal([finding], report.Lines());
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task A_missing_column_of_the_key_is_one_finding_and_no_row_is_blamed()
    {
        var report = await Permits.JudgeAsync("持证单位,有效期至\n甲,\n乙,\n");

        Assert.Equal(["许可编号 header.missing 1"], report.Lines());
        Assert.Equal((2L, 0L), (report.Rows, report.RowsWithFindings));
    }

    [Fact]
    public async Task Rows_are_counted_as_records_whatever_lines_they_take()
    {
        var report = await Permits.JudgeAsync("许可编号,持证单位,有效期至\n\"X\n1\",甲,\n\nX2,乙\n\"X3,丙,\n,丁,\nX5,戊,明天\n");

        Assert.Equal(
            ["2  record.blank", "2  record.ragged", "3 许可编号 record.unclosed-quote", "4 许可编号 required", "5 有效期至 type.date"],
            report.Samples.Select(sample => sample.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal((5L, 4L), (report.Rows, report.RowsWithFindings));
        Assert.Equal("2/3", report.Samples.Single(s => s.Rule == "record.ragged").Value);
    }

    [Fact]
    public async Task Warnings_alone_leave_a_table_fit_for_submission()
    {
        var report = await Permits.JudgeAsync("许可编号,持证单位,有效期至\n\nX1,甲,\n\n");

        Assert.Equal([" record.blank 2"], report.Lines());
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task An_entry_this_version_cannot_judge_by_is_said_and_the_rest_is_judged()
    {
        var entry = Of(Item("甲", "X(3)"), Item("乙", "C(9)", identifier: IdentifierKind.Of("SHIP_NUMBER")), Item("丙", "I"));

        var report = await entry.JudgeAsync("甲,乙,丙\nabcdef,whatever,x\n");

        Assert.Equal(["甲 entry.type-unknown 1", "乙 entry.identifier-unknown 1", "丙 type.integer 1"], report.Lines());
    }

    [Fact]
    public async Task A_validator_serves_many_tables_at_the_same_time()
    {
        var validator = TableValidator.For(ReferenceTable.CatalogEntry);
        var tables = Enumerable.Range(0, 6).Select(i => new ReferenceTable(500, (ulong)i, 0.05)).ToArray();

        var reports = await Task.WhenAll(tables.Select(table => Task.Run(() => validator.ValidateAsync(new MemoryStream(table.Csv)))));

        Assert.Equal(tables.Select(table => (long)table.Truth.Count), reports.Select(report => report.Counts.Sum(count => count.Count)));
    }

    [Fact]
    public async Task Changing_entry_or_options_afterwards_changes_nothing()
    {
        var entry = Of(Item("甲", "I"));
        var options = new TableValidationOptions { SamplesPerFinding = 2 };
        var validator = TableValidator.For(entry, options);
        entry.Items[0].Name = "乙";
        entry.Items.Clear();
        options.SamplesPerFinding = 0;

        var report = await validator.ValidateAsync(new MemoryStream("甲\nx\ny\nz\n"u8.ToArray()));

        Assert.Equal(3, Assert.Single(report.Counts).Count);
        Assert.Equal(2, report.Counts[0].Samples.Count);
    }

    [Fact]
    public async Task Progress_ends_with_all_rows_and_bytes()
    {
        var told = new Told();
        var table = new ReferenceTable(5_000, 1, 0);

        await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv, new TableValidationOptions { Progress = told });

        Assert.True(told.Progress.Count >= 2);
        Assert.Equal(told.Progress.Select(p => p.Bytes).Order(), told.Progress.Select(p => p.Bytes));
        Assert.Equal((5_000L, (long)table.Csv.Length, (long?)table.Csv.Length), (told.Progress[^1].Rows, told.Progress[^1].Bytes, told.Progress[^1].TotalBytes));
    }

    [Fact]
    public async Task A_cancelled_judging_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TableValidator.For(Permits).ValidateAsync(new MemoryStream(new ReferenceTable(10, 1, 0).Csv), cancelled.Token));
    }

    [Fact]
    public void Bad_arguments_are_refused_with_their_name()
    {
        Assert.Throws<ArgumentNullException>("entry", () => TableValidator.For(null!));
        Assert.Throws<ArgumentNullException>("options", () => TableValidator.For(Permits, null!));
        Assert.Throws<ArgumentException>("entry", () => TableValidator.For(new CatalogEntry()));
        Assert.Throws<ArgumentException>("entry", () => TableValidator.For(Of(Item(" ", "I"))));
        Assert.Throws<ArgumentException>("entry", () => TableValidator.For(Of(Item("甲", "I"), Item("乙", "I", english: "甲"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableValidationOptions { SamplesPerFinding = -1 });
    }

    [Fact]
    public async Task A_bad_stream_or_path_is_refused_at_once()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => TableValidator.For(Permits).ValidateAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>("stream", () => TableValidator.For(Permits).ValidateAsync(closed));
        await Assert.ThrowsAsync<ArgumentException>("path", () => TableValidator.For(Permits).ValidateFileAsync(" "));
    }

    private sealed class Told : IProgress<ValidationProgress>
    {
        public List<ValidationProgress> Progress { get; } = [];

        public void Report(ValidationProgress value) => Progress.Add(value);
    }
}
