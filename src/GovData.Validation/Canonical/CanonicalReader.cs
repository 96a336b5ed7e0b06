using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads a table and writes what it reads in its canonical form; a text that has it already is passed on as it is.</summary>
internal sealed class CanonicalReader(OpenTable table, Stream target, int range) : RecordReader
{
    private readonly RecordReader inner = table.Reader;

    public override TextForm Form => inner.Form;

    public override bool IsCanonical => inner.IsCanonical;

    public CanonicalWriter Writer { get; } = new(target);

    public override async Task<HeaderMap?> OpenAsync(TablePlan plan, TableFindings findings, CancellationToken ct)
    {
        var map = await inner.OpenAsync(plan, findings, ct).ConfigureAwait(false);
        Failure = inner.Failure;
        if (IsCanonical && table.Tee is { } tee) await tee.PassToAsync(target, ct).ConfigureAwait(false);
        else table.Tee?.Forget();
        if (!IsCanonical && map is not null) await Writer.BeginAsync(plan, map, withHeader: range == 0, ct).ConfigureAwait(false);
        return map;
    }

    public override async Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct)
    {
        var more = await inner.ReadAsync(batch, ct).ConfigureAwait(false);
        Failure = inner.Failure;
        if (!more || IsCanonical) return more;
        await Writer.WriteAsync(batch, ct).ConfigureAwait(false);
        if (batch.EndsRange) Writer.NextRange();
        return true;
    }

    /// <summary>Says what was read and written, after the judgement.</summary>
    public void Describe(CanonicalTable written)
    {
        var csv = inner as CsvReader;
        written.Format = csv is not null ? TableFormat.Csv : inner is JsonLinesReader ? TableFormat.JsonLines : table.Input is not null ? TableFormat.Workbook : null;
        written.Encoding = csv is null ? null : Form == TextForm.Gb18030 ? TableEncoding.Gb18030 : TableEncoding.Utf8;
        written.Delimiter = csv?.Delimiter;
        written.IsAsGiven = IsCanonical;
        written.Rows = IsCanonical ? written.Report.Rows : Writer.Rows;
        written.Bytes = IsCanonical ? written.Report.Bytes : Writer.Bytes;
        written.Digest = IsCanonical ? written.Report.Digest : Writer.Digest();
        written.RangeStarts = Writer.Starts;
    }

    public override void Locate(FindingSample sample) => inner.Locate(sample);

    public override bool TryMark(MarkList marks, string path, CancellationToken ct) => inner.TryMark(marks, path, ct);

    public override void Dispose()
    {
        Writer.Dispose();
        base.Dispose();
    }
}
