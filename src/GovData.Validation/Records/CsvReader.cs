using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// Reads CSV in UTF-8 as a header and then batches of whole records. Each batch owns its bytes; an unfinished record moves on to the next one.
/// However the stream cuts its bytes, the records are the same.
/// </summary>
internal sealed class CsvReader(InputBytes input)
{
    private const int Chunk = 512 * 1024;

    private readonly CsvSplitter splitter = new();
    private byte[] rest = [];
    private long restOffset;
    private int judged;
    private long records;
    private bool skipsLine;
    private bool finished;

    /// <summary>Why reading stopped before the end; null when it didn't.</summary>
    public InputFailure? Failure { get; private set; }

    private bool IsFinal => input.Ended && Failure is null;

    /// <summary>The names of the columns; faults of the header itself are in <paramref name="batch"/>. Null when there is no header to read.</summary>
    public async Task<IReadOnlyList<string>?> ReadHeaderAsync(RecordBatch batch, CancellationToken ct)
    {
        for (var length = Load(batch); ;)
        {
            length = await FillAsync(batch, length, ct).ConfigureAwait(false);
            if (EncodingSuspect.OfStart(batch.Bytes.AsSpan(0, 8)) is { } kind)
                return Stop(new InputFailure(kind, Bytes: EncodingSuspect.Show(batch.Bytes)));
            var end = splitter.SplitHeader(batch, length, IsFinal, out var fields);
            if (fields.Length > 0)
            {
                var names = new string[fields.Length];
                for (var i = 0; i < names.Length; i++) names[i] = Encoding.UTF8.GetString(batch[fields[i]]);
                Keep(batch, end, length);
                return names;
            }
            if (Failure is not null) return Stop(Failure with { Field = splitter.FieldAtEnd });
            if (IsFinal || length > CsvSplitter.LongestRecord) return Stop(new InputFailure(InputFailureKind.NoHeader));
        }
    }

    /// <summary>Says which column of the batches each field of the header goes to; −1 = none.</summary>
    public void Deal(int[] columnOfField) => splitter.Deal(columnOfField);

    /// <summary>Reads the next batch; false when nothing is left or the input failed.</summary>
    public async Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct)
    {
        if (finished) return false;
        batch.Clear();
        batch.FirstRecord = records + 1;
        for (var length = Load(batch); ;)
        {
            length = await FillAsync(batch, length, ct).ConfigureAwait(false);
            var done = skipsLine ? SkipLine(batch, length) : splitter.Split(batch, length, IsFinal);
            if (done == 0 && !IsFinal && Failure is null)
            {
                if (length <= CsvSplitter.LongestRecord) continue;
                batch.Faults.Add(new RecordFault(RecordFaultKind.TooLong, batch.Records++, -1, 0, 0));
                skipsLine = true;
                done = SkipLine(batch, length);
            }
            records += batch.Records;
            batch.Length = done;
            batch.HasNul = batch.Bytes.AsSpan(0, done).IndexOf((byte)0) >= 0;
            finished = input.Ended && done == length || Failure is not null;
            if (Failure is not null) Failure = Failure with { RecordNumber = records + 1, Field = splitter.FieldAtEnd };
            Keep(batch, done, length);
            return true;
        }
    }

    private IReadOnlyList<string>? Stop(InputFailure failure)
    {
        Failure = failure;
        finished = true;
        return null;
    }

    /// <summary>Puts what the last batch left at the beginning of this one.</summary>
    private int Load(RecordBatch batch)
    {
        if (batch.Bytes.Length < rest.Length + Chunk) batch.Bytes = new byte[rest.Length + Chunk];
        rest.CopyTo(batch.Bytes, 0);
        batch.Offset = restOffset;
        return rest.Length;
    }

    private void Keep(RecordBatch batch, int from, int to)
    {
        rest = batch.Bytes.AsSpan(from, to - from).ToArray();
        restOffset = batch.Offset + from;
        judged = Math.Max(0, judged - from);
    }

    /// <summary>Reads on until the batch is full; the text ends before the first byte that is not UTF-8.</summary>
    private async Task<int> FillAsync(RecordBatch batch, int length, CancellationToken ct)
    {
        if (Failure is not null) return length;
        if (length == batch.Bytes.Length) Array.Resize(ref batch.Bytes, 2 * length);
        var end = await input.FillAsync(batch.Bytes, length, ct).ConfigureAwait(false);
        if (batch.Offset == 0 && length == 0) end = SkipByteOrderMark(batch, end);
        var invalid = Kernels.FirstInvalidUtf8(batch.Bytes.AsSpan(judged, end - judged), out var complete);
        if (invalid < 0 && input.Ended && judged + complete < end) invalid = complete;
        if (invalid < 0)
        {
            judged += complete;
            return end;
        }
        var at = judged + invalid;
        var bytes = batch.Bytes.AsSpan(at, end - at);
        Failure = new InputFailure(EncodingSuspect.OfText(bytes), batch.Offset + at, Bytes: EncodingSuspect.Show(bytes));
        return judged = at;
    }

    private static int SkipByteOrderMark(RecordBatch batch, int length)
    {
        if (!batch.Bytes.AsSpan(0, length).StartsWith("\uFEFF"u8)) return length;
        batch.Bytes.AsSpan(3, length - 3).CopyTo(batch.Bytes);
        batch.Offset = 3;
        return length - 3;
    }

    /// <summary>Drops the rest of a record too long to read.</summary>
    private int SkipLine(RecordBatch batch, int length)
    {
        var end = batch.Bytes.AsSpan(0, length).IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0) return length;
        if (batch.Bytes[end] == (byte)'\r')
        {
            if (end + 1 == length && !IsFinal) return end;
            if (end + 1 < length && batch.Bytes[end + 1] == (byte)'\n') end++;
        }
        skipsLine = false;
        return end + 1;
    }
}
