using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Security;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Testing;

/// <summary>Checks a closed submission: the table against its published entry, the manifest's control totals, and what may be stored of it.</summary>
internal static class SubmissionChecker
{
    private const int RowsToldApart = 10_000;
    private const int SamplesTold = 100;

    public static async Task<SubmissionCheck> CheckAsync(SubmissionRecord submission, byte[] bytes, PublishedEntry entry, JsonElement manifest, CancellationToken cancellationToken)
    {
        var check = new SubmissionCheck();
        var judgedBy = CatalogEntry.FromJson(entry.Json.GetRawText());
        if (submission.Mode == "DELETION") judgedBy.Items = [.. judgedBy.Items.Where(item => item.IsKey)];
        if (judgedBy.Items.Count == 0) return Reject(check, 0, "The entry has no key item: no row can be named. 条目无主键，不能删除。");
        if (submission.Mode == "DELETION") judgedBy.Constraints = [];
        var validator = TableValidator.For(judgedBy, new TableValidationOptions { SamplesPerFinding = RowsToldApart, Format = TableFormat.Csv, Delimiter = ',' });
        using var stream = new MemoryStream(bytes);
        var report = await validator.ValidateAsync(stream, cancellationToken).ConfigureAwait(false);
        check.Report = Write(report);
        if (!report.IsReadable) return Reject(check, report.Rows, "The table cannot be read to its end: see the report. 数据无法读完，见质量报告。");
        var table = CsvTable.Read(bytes);
        if (Total(manifest, table) is { } difference) return Reject(check, report.Rows, difference);
        return Judge(check, report, table, submission.IsValidOnly);
    }

    private static SubmissionCheck Judge(SubmissionCheck check, QualityReport report, CsvTable table, bool validOnly)
    {
        var errors = report.Counts.Where(c => c.Severity != RuleSeverity.Warning).ToList();
        if (errors.Count == 0) return Store(check, "store", table, 0);
        var bad = new HashSet<long>(errors.SelectMany(c => c.Samples).Where(s => s.Row is not null).Select(s => s.Row!.Value));
        var count = Math.Max(bad.Count, 1);
        if (!validOnly) return Reject(check, report.Rows, $"{report.RowsWithFindings} of {report.Rows} rows have findings and all or nothing was asked for. 有问题行，整批未入库。");
        if (errors.Exists(c => c.Count > c.Samples.Count || c.Samples.Any(s => s.Row is null)))
            return Reject(check, report.Rows, "The findings do not concern single rows only: no valid rows can be told apart. 问题不限于个别行，无法仅入库合格行。");
        var good = new CsvTable(table.Header, [.. table.Rows.Where((_, index) => !bad.Contains(index + 1))]);
        if (good.Rows.Count == 0) return Reject(check, report.Rows, "No row is valid. 没有合格行。");
        check.Reason = $"{count} rows have findings and were not stored. {count} 行有问题，未入库。";
        return Store(check, "store-valid", good, bad.Count);
    }

    /// <summary>The report as it is told: of each finding the first samples only.</summary>
    private static byte[] Write(QualityReport report)
    {
        var told = QualityReport.FromJson(report.ToJson());
        foreach (var finding in told.Counts) finding.Samples = [.. finding.Samples.Take(SamplesTold)];
        return Encoding.UTF8.GetBytes(told.ToJson());
    }

    private static SubmissionCheck Store(SubmissionCheck check, string act, CsvTable table, long rejected)
    {
        (check.Act, check.Table, check.RowsStored, check.RowsRejected) = (act, table, table.Rows.Count, rejected);
        return check;
    }

    private static SubmissionCheck Reject(SubmissionCheck check, long rows, string reason)
    {
        (check.Act, check.Reason, check.RowsStored, check.RowsRejected) = ("reject", reason, 0, rows);
        return check;
    }

    /// <summary>Rows and control totals as the manifest says them, counted anew.</summary>
    private static string? Total(JsonElement manifest, CsvTable table)
    {
        var rows = manifest.GetProperty("rows").GetInt64();
        if (rows != table.Rows.Count) return $"The manifest says {rows} rows; {table.Rows.Count} arrived. 清单所列行数与实收不符。";
        foreach (var total in manifest.GetProperty("controlTotals").EnumerateObject())
        {
            var column = table.Column(total.Name);
            if (column < 0) return $"The manifest has a control total of '{total.Name}', which is no column. 控制总数所列信息项不存在。";
            var sum = table.Rows.Sum(r => decimal.TryParse(r.ElementAtOrDefault(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0);
            if (!decimal.TryParse(total.Value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var stated) || stated != sum)
                return $"The control total of '{total.Name}' is {total.Value.GetString()} in the manifest and {sum.ToString(CultureInfo.InvariantCulture)} in the rows. 控制总数不符。";
        }
        return null;
    }
}
