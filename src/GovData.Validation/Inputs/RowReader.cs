using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads rows that are no text into batches, written as UTF-8.</summary>
internal sealed class RowReader(RowSource source) : RecordReader
{
    private const int MostRows = 2048;
    private const int MostBytes = 256 * 1024;
    private readonly RowValues row = new();
    private HeaderMap? map;

    /// <summary>Columns without a name before the explanations: a clerk has taken out what stood there too much. What stands there still is too much.</summary>
    private int[] nameless = [];
    private long records;
    private bool finished;

    public override Task<HeaderMap?> OpenAsync(TablePlan plan, TableFindings findings, CancellationToken ct)
    {
        var header = source.ReadHeader();
        Failure = source.Failure;
        if (header is not null && header.Any(source.IsExplanation)) nameless = [.. Enumerable.Range(0, header.Count).Where(field => string.IsNullOrWhiteSpace(header[field]))];
        var found = header is null ? null : HeaderMap.Of(plan, header, findings, name => source.IsExplanation(name) || (nameless.Length > 0 && string.IsNullOrWhiteSpace(name)));
        finished = found is null;
        map = found;
        return Task.FromResult(found);
    }

    public override async Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct)
    {
        if (finished) return false;
        batch.Clear();
        batch.FirstRecord = records + 1;
        batch.Offset = -1;
        row.Bytes = batch.Bytes;
        var at = 0;
        while (batch.Rows < MostRows && at < MostBytes)
        {
            row.Start(at);
            if (!await source.ReadAsync(row, ct).ConfigureAwait(false))
            {
                batch.EndsRange = source.Failure is null && await source.NextRangeAsync(ct).ConfigureAwait(false);
                finished = !batch.EndsRange;
                break;
            }
            Take(batch);
            at = row.Length;
        }
        batch.Bytes = row.Bytes;
        batch.Length = at;
        batch.HasNul = Kernels.HasNul(batch.Bytes.AsSpan(0, at));
        records += batch.Records;
        if (source.Failure is { } failure) Failure = failure with { RecordNumber = records + 1 };
        return batch.Records > 0 || batch.EndsRange || source.Failure is not null;
    }

    public override void Locate(FindingSample sample) => sample.SheetRow = sample.Row is { } record ? source.RowOf(record) : null;

    public override bool TryMark(MarkList marks, string path, CancellationToken ct) => source.TryMark(marks, path, FieldsOf, ct);

    public override void Dispose()
    {
        source.Dispose();
        base.Dispose();
    }

    private IEnumerable<int> FieldsOf(int column) => Enumerable.Range(0, map?.ColumnOfField.Length ?? 0).Where(field => map!.ColumnOfField[field] == column);

    private void Take(RecordBatch batch)
    {
        batch.Reserve();
        var columns = map!.ColumnOfField;
        for (var field = 0; field < columns.Length; field++)
            if (columns[field] >= 0) batch.Columns[columns[field]][batch.Rows] = row[field];
        if (row.Count > columns.Length || Array.Exists(nameless, field => row[field].Length > 0))
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.Ragged, batch.Records++, -1, 0, row.Count));
            return;
        }
        foreach (var field in row.Uncalculated)
            if (columns[field] >= 0) batch.Faults.Add(new RecordFault(RecordFaultKind.Uncalculated, batch.Records, field, 0, 0));
        foreach (var field in row.Cut)
            if (columns[field] >= 0) batch.AddCut(columns[field]);
        batch.RecordOf[batch.Rows++] = batch.Records++;
    }
}
