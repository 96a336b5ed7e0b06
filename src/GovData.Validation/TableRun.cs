using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>One table judged from its first byte to its last.</summary>
internal sealed class TableRun(TablePlan plan, int samplesPerFinding, IProgress<ValidationProgress>? progress)
{
    private readonly FindingTally tally = new(plan.Places, samplesPerFinding);
    private readonly BatchFindings findings = new(plan.Places, samplesPerFinding);
    private long rows;
    private long rowsWithFindings;
    private long? totalBytes;

    public async Task<QualityReport> JudgeAsync(Stream stream, CancellationToken ct)
    {
        using var input = new InputBytes(stream);
        try
        {
            totalBytes = stream.CanSeek ? stream.Length - stream.Position : null;
            await JudgeAsync(input, ct).ConfigureAwait(false);
            await input.DrainAsync(ct).ConfigureAwait(false);
            Report(input);
            return ToReport(input.Count, input.Digest());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(InputRules.Unreadable, input.Count);
        }
    }

    /// <summary>The report on an input that can't be read.</summary>
    public QualityReport Unreadable(QualityRule rule, long bytes = 0)
    {
        tally.Count(rule, plan.Table);
        return ToReport(bytes, digest: "");
    }

    private async Task JudgeAsync(InputBytes input, CancellationToken ct)
    {
        var reader = new CsvReader(input);
        var first = new RecordBatch(columns: 0);
        var header = await reader.ReadHeaderAsync(first, ct).ConfigureAwait(false);
        if (header is null)
        {
            Add(reader.Failure!, []);
            return;
        }
        foreach (var (rule, item) in plan.Doubts) tally.Count(rule, item);
        foreach (var fault in first.Faults) tally.Add(FaultRules.Of(fault.Kind), plan.Table)?.Sample(null, first.Offset + fault.Offset, null);
        var map = new HeaderMap(plan, header, tally);
        if (!map.IsTable) return;

        reader.Deal(map.ColumnOfField);
        var checks = Enumerable.Range(0, plan.Items.Length).Where(map.Has).SelectMany(plan.ChecksOf).ToArray();
        var key = plan.CreateKeyCheck(map.Has);
        var batch = new RecordBatch(plan.Items.Length);
        while (await reader.ReadAsync(batch, ct).ConfigureAwait(false))
        {
            ct.ThrowIfCancellationRequested();
            if (rows == 0 && totalBytes is { } total && batch.Length > 0) key?.Expect(batch.Records * (total / batch.Length));
            findings.Start(batch);
            FaultRules.Report(batch, plan, map, findings);
            foreach (var check in checks) check.Judge(batch, findings);
            key?.Judge(batch, findings);
            tally.Merge(findings.Tally);
            rows += batch.Records;
            rowsWithFindings += findings.RecordsWithFindings;
            Report(input);
        }
        if (reader.Failure is { } failure) Add(failure, map.ColumnOfField);
    }

    private void Add(InputFailure failure, int[] columnOfField)
    {
        var column = failure.Field >= 0 && failure.Field < columnOfField.Length ? columnOfField[failure.Field] : -1;
        tally.Count(FaultRules.Of(failure.Kind), column < 0 ? plan.Table : plan.Items[column])
            .Sample(failure.RecordNumber > 0 ? failure.RecordNumber : null, failure.Offset, failure.Bytes.Length == 0 ? null : failure.Bytes);
    }

    private void Report(InputBytes input) => progress?.Report(new ValidationProgress { Rows = rows, Bytes = input.Count, TotalBytes = totalBytes });

    private QualityReport ToReport(long bytes, string digest) => new()
    {
        Entry = plan.Code,
        EntryVersion = plan.Version,
        RuleSetEdition = RuleSet.Current.Edition,
        Rows = rows,
        RowsWithFindings = rowsWithFindings,
        Bytes = bytes,
        Digest = digest,
        Encoding = "utf-8",
        Counts = tally.ToCounts(),
    };
}
