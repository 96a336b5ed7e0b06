using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// Reads CSV as a header and then batches of whole records. Each batch owns its bytes; an unfinished record moves on to the next one.
/// However the stream cuts its bytes, the records are the same.
/// </summary>
internal sealed class CsvReader(InputBytes input, TableEncoding? declared, char? delimiter) : RecordReader
{
    private const int Marks = 8;
    private readonly TextBlocks text = new(input, declared);
    private CsvSplitter splitter = new((byte)(delimiter ?? ','));
    private long records;
    private bool skipsLine;
    private bool finished;

    public override TextForm Form => text.Form;

    public override bool IsCanonical => Form == TextForm.Utf8 && splitter.Delimiter == ',';

    /// <summary>What the records are separated by; known once it is open.</summary>
    public char Delimiter => (char)splitter.Delimiter;

    public override async Task<HeaderMap?> OpenAsync(TablePlan plan, TableFindings findings, CancellationToken ct)
    {
        var batch = new RecordBatch(columns: 0);
        if (await ReadHeaderAsync(batch, names => names.Count(name => plan.ColumnOf(name) >= 0), ct).ConfigureAwait(false) is not { } header) return null;
        if (OtherContent.Of(input.Start) is not null && header.Names.All(name => plan.ColumnOf(name) < 0))
        {
            Stop(new InputFailure(InputFailureKind.NoHeader));
            return null;
        }
        foreach (var fault in header.Faults) findings.Add(FaultRules.Of(fault.Kind), plan.Table, offset: batch.OffsetOf(fault.Offset));
        if (Form == TextForm.Gb18030 && EncodingSuspect.IsRatherUtf8(batch.Bytes.AsSpan(0, batch.Length))) findings.Count(InputRules.SuspectGb18030, plan.Table);
        if (HeaderMap.Of(plan, header.Names, findings) is not { } map) return null;
        Deal(map.ColumnOfField);
        return map;
    }

    /// <summary>The header, whatever it names; null when there is none. Of several delimiters it is the one by which the names are worth most.</summary>
    public async Task<CsvHeader?> ReadHeaderAsync(RecordBatch batch, Func<IReadOnlyList<string>, int> worth, CancellationToken ct)
    {
        for (var length = text.Load(batch); ;)
        {
            length = await text.FillAsync(batch, length, ct).ConfigureAwait(false);
            if (declared is null && EncodingSuspect.OfStart(batch.Bytes.AsSpan(0, Marks)) is { } kind)
                return Stop(new InputFailure(kind, Offset: 0, Found: EncodingSuspect.Show(batch.Bytes.AsSpan(0, Marks))));
            if (Header(batch, length, worth) is { } header)
            {
                batch.Length = length;
                text.Keep(batch, header.End, length);
                return header;
            }
            if (text.Failure is { } failure) return Stop(failure with { Field = splitter.FieldAtEnd });
            if (text.IsFinal || length > CsvSplitter.LongestRecord) return Stop(new InputFailure(InputFailureKind.NoHeader));
        }
    }

    /// <summary>Says which column of the batches each field of the header goes to; −1 = none.</summary>
    public void Deal(int[] columnOfField) => splitter.Deal(columnOfField);

    public override async Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct)
    {
        if (finished) return false;
        batch.Clear();
        batch.FirstRecord = records + 1;
        for (var length = text.Load(batch); ;)
        {
            length = await text.FillAsync(batch, length, ct).ConfigureAwait(false);
            var skipped = skipsLine;
            var done = skipsLine ? SkipLine(batch, length) : splitter.Split(batch, length, text.IsFinal);
            if (done == 0 && !text.IsFinal && text.Failure is null)
            {
                if (length <= CsvSplitter.LongestRecord) continue;
                batch.Faults.Add(new RecordFault(RecordFaultKind.TooLong, batch.Records++, -1, 0, 0));
                skipped = skipsLine = true;
                done = SkipLine(batch, length);
            }
            records += batch.Records;
            batch.Length = done;
            batch.HasNul = Kernels.HasNul(batch.Bytes.AsSpan(0, done));
            var isAll = done == length || !(skipped || batch.IsFull);
            finished = isAll && (text.Ended && done == length || text.Failure is not null);
            if (isAll && text.Failure is { } failure) Failure = failure with { RecordNumber = records + 1, Field = splitter.FieldAtEnd };
            text.Keep(batch, done, length);
            return true;
        }
    }

    /// <summary>The first line that isn't blank; separated by what was declared, else by what makes the most of it. Null when it isn't complete yet.</summary>
    private CsvHeader? Header(RecordBatch batch, int length, Func<IReadOnlyList<string>, int> worth)
    {
        CsvHeader? best = null;
        var most = -1;
        foreach (var candidate in delimiter is { } one ? [one] : CsvHeader.Delimiters)
        {
            var tried = new CsvSplitter((byte)candidate);
            if (CsvHeader.Read(tried, batch, length, text.IsFinal) is not { } header)
            {
                if (best is null && candidate == (delimiter ?? ',')) splitter = tried;
                continue;
            }
            var known = worth(header.Names);
            if (known <= most) continue;
            (best, most, splitter) = (header, known, tried);
        }
        return best;
    }

    private CsvHeader? Stop(InputFailure failure)
    {
        Failure = OtherContent.Of(input.Start) is { } other ? new InputFailure(InputFailureKind.Unreadable, Rule: other) : failure;
        finished = true;
        return null;
    }

    /// <summary>Drops the rest of a record too long to read.</summary>
    private int SkipLine(RecordBatch batch, int length)
    {
        var end = batch.Bytes.AsSpan(0, length).IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0) return length;
        if (batch.Bytes[end] == (byte)'\r')
        {
            if (end + 1 == length && !text.IsFinal && text.Failure is null) return end;
            if (end + 1 < length && batch.Bytes[end + 1] == (byte)'\n') end++;
        }
        skipsLine = false;
        return end + 1;
    }
}
