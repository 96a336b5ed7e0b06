using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>One table judged from its first byte to its last.</summary>
internal sealed class TableRun
{
    private readonly TablePlan plan;
    private readonly EditionRun[] editions;
    private readonly TableFindings table;
    private readonly MarkList? marks;
    private readonly FindingList? errors;
    private readonly ErrorListFile? errorFile;
    private long rows;
    private long? totalBytes;
    private bool isReported;

    public TableRun(TablePlan plan)
    {
        this.plan = plan;
        marks = plan.Settings.MarkedWorkbook is null ? null : new MarkList(plan.Settings.MarkedWorkbookCulture ?? CultureInfo.CurrentUICulture);
        errorFile = plan.Settings.ErrorFile is { } path ? new ErrorListFile(path, plan.Settings.ErrorFileLimit, plan.Settings.ErrorFileShowsValues) : null;
        errors = FindingList.Of(errorFile, marks);
        editions = [.. plan.Settings.Editions.Select((rules, i) => new EditionRun(plan, rules, i == 0 ? errors : null))];
        table = new([.. editions.Select(edition => edition.Tally)], plan.Settings.Editions, errors is null ? null : errors.Write);
    }

    public async Task<QualityReport> JudgeAsync(Stream stream, string? path, CancellationToken ct)
    {
        InputBytes? input = null;
        try
        {
            totalBytes = InputBytes.LengthOf(stream);
            input = new InputBytes(stream, plan.Settings.ThreadsFor(totalBytes) > 1);
            using var reader = await TableInput.OpenAsync(stream, input, path, plan.Settings, ct).ConfigureAwait(false);
            return await JudgeWholeAsync(reader, input, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not OutputFileException)
        {
            return Unreadable(e is KeySpillException ? InputRules.NoSpill : InputRules.Unreadable, input?.Count ?? 0);
        }
        finally
        {
            input?.Dispose();
            End();
        }
    }

    /// <summary>Judges a table and writes it in its canonical form in the same pass.</summary>
    public async Task<CanonicalTable> WriteAsync(OpenTable opened, Stream target, CancellationToken ct)
    {
        totalBytes = opened.Length;
        using var reader = new CanonicalReader(opened, target, range: 0);
        var written = new CanonicalTable();
        try
        {
            written.Report = await JudgeWholeAsync(reader, opened.Input, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not OutputFileException)
        {
            written.Report = Unreadable(e is KeySpillException ? InputRules.NoSpill : InputRules.Unreadable, opened.Input?.Count ?? 0);
        }
        finally
        {
            End();
        }
        reader.Describe(written);
        return written;
    }

    private async Task<QualityReport> JudgeWholeAsync(RecordReader reader, InputBytes? input, CancellationToken ct)
    {
        await JudgeAsync(reader, input, ct).ConfigureAwait(false);
        if (input is not null) await input.DrainAsync(ct).ConfigureAwait(false);
        Report(input);
        foreach (var sample in editions.SelectMany(edition => edition.Tally.Samples)) reader.Locate(sample);
        if (marks is not null && reader.Failure is null && !reader.TryMark(marks, plan.Settings.MarkedWorkbook!, ct)) table.Count(WorkbookRules.NotMarked, plan.Table);
        return ToReport(input?.Count ?? 0, input?.Digest() ?? "", reader.Form.Name);
    }

    /// <summary>Judges rows that are no bytes of any file.</summary>
    public async Task<QualityReport> JudgeAsync(RecordReader reader, CancellationToken ct)
    {
        try
        {
            return await JudgeWholeAsync(reader, input: null, ct).ConfigureAwait(false);
        }
        catch (KeySpillException)
        {
            return Unreadable(InputRules.NoSpill);
        }
        finally
        {
            End();
        }
    }

    /// <summary>The report on an input that can't even be opened.</summary>
    public QualityReport NotOpened(QualityRule rule)
    {
        var report = Unreadable(rule);
        End();
        return report;
    }

    private QualityReport Unreadable(QualityRule rule, long bytes = 0)
    {
        table.Count(rule, plan.Table);
        return ToReport(bytes, digest: "", encoding: "");
    }

    private async Task JudgeAsync(RecordReader reader, InputBytes? input, CancellationToken ct)
    {
        if (errorFile is not null) errorFile.Locate = reader.Locate;
        var map = await reader.OpenAsync(plan, table, ct).ConfigureAwait(false);
        if (map is not null)
        {
            foreach (var doubt in plan.Doubts) table.Count(doubt.Rule, doubt.Place);
            var line = new JudgingLine(reader, plan, map, editions, input, batch => Merged(batch, input));
            await line.RunAsync(plan.Settings.ThreadsFor(totalBytes), ct).ConfigureAwait(false);
            foreach (var edition in editions) edition.Finish();
        }
        if (reader.Failure is { } failure) Add(failure, map);
        else if (map is not null) CheckTotals();
    }

    private void End()
    {
        foreach (var edition in editions) edition.Dispose();
        try
        {
            if (isReported) errorFile?.Complete();
        }
        finally
        {
            errors?.Dispose();
        }
    }

    private void Merged(RecordBatch batch, InputBytes? input)
    {
        if (rows == 0 && totalBytes is { } total && batch.Length > 0)
            foreach (var edition in editions) edition.Expect(batch.Records * (total / batch.Length));
        rows += batch.Records;
        Report(input);
    }

    private void CheckTotals()
    {
        if (rows == 0) table.Count(TotalRules.NoRows, plan.Table);
        if (plan.Settings.Rows is { } expected && expected != rows) table.Add(TotalRules.Rows, plan.Table, value: FormattableString.Invariant($"{rows} ≠ {expected}"));
        for (var i = 0; i < plan.SumColumns.Length; i++)
        {
            var (sum, found) = (plan.Settings.Sums[i].Sum, editions[0].Sums[i]);
            if (sum != found) table.Add(TotalRules.Sum, plan.Items[plan.SumColumns[i]], value: FormattableString.Invariant($"{found} ≠ {sum}"));
        }
    }

    private void Add(InputFailure failure, HeaderMap? map)
    {
        var columns = map?.ColumnOfField ?? [];
        var column = failure.Field >= 0 && failure.Field < columns.Length ? columns[failure.Field] : -1;
        table.Fail(FaultRules.Of(failure), column < 0 ? plan.Table : plan.Items[column],
            failure.RecordNumber > 0 ? failure.RecordNumber : null, failure.Offset, failure.Found.Length == 0 ? null : failure.Found);
    }

    private void Report(InputBytes? input) =>
        plan.Settings.Progress?.Report(new ValidationProgress { Rows = rows, Bytes = input?.Count ?? 0, TotalBytes = totalBytes });

    private QualityReport ToReport(long bytes, string digest, string encoding)
    {
        var reports = editions.Select(edition => new QualityReport
        {
            Entry = plan.Code,
            EntryVersion = plan.Version,
            RuleSetEdition = edition.Rules.Edition,
            Rows = rows,
            RowsWithFindings = edition.RowsWithFindings,
            Bytes = bytes,
            Digest = digest,
            Encoding = encoding,
            Counts = edition.Tally.ToCounts(),
        }).ToList();
        isReported = true;
        foreach (var other in reports.Skip(1)) reports[0].OtherEditions.Add(other);
        return reports[0];
    }
}
