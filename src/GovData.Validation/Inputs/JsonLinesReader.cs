using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads JSON Lines: one object a line, its members the items by Chinese or English name. What is absent or null is an empty value.</summary>
internal sealed class JsonLinesReader(InputBytes input, TableEncoding? declared) : RecordReader
{
    private readonly TextBlocks text = new(input, TableEncoding.Utf8);
    private JsonLine line = null!;
    private long records;
    private readonly BlankLines blanks = new();
    private bool skipsLine;
    private bool finished;

    public override Task<HeaderMap?> OpenAsync(TablePlan plan, TableFindings findings, CancellationToken ct)
    {
        line = new JsonLine(plan);
        if (OtherContent.Of(input.Start) is { } other) Failure = new InputFailure(InputFailureKind.Unreadable, Rule: other);
        else if (declared is not (null or TableEncoding.Utf8)) Failure = new InputFailure(InputFailureKind.JsonEncoding);
        finished = Failure is not null;
        return Task.FromResult(finished ? null : HeaderMap.Open(plan));
    }

    public override async Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct)
    {
        if (finished) return false;
        batch.Clear();
        batch.FirstRecord = records + 1;
        for (var length = text.Load(batch); ;)
        {
            length = await text.FillAsync(batch, length, ct).ConfigureAwait(false);
            var done = Split(batch, length);
            if (done == 0 && !text.IsFinal && text.Failure is null)
            {
                if (length <= CsvSplitter.LongestRecord) continue;
                batch.Faults.Add(new RecordFault(RecordFaultKind.TooLong, batch.Records++, -1, 0, 0));
                skipsLine = true;
                done = Split(batch, length);
            }
            blanks.Add(batch);
            records += batch.Records;
            batch.Length = done;
            batch.HasNul = line.TakeHasNul();
            var isAll = done == length || !batch.IsFull;
            finished = isAll && (text.Ended && done == length || text.Failure is not null);
            if (isAll && text.Failure is { } failure) Failure = OfJson(failure) with { RecordNumber = records + 1 };
            text.Keep(batch, done, length);
            return true;
        }
    }

    /// <summary>A blank line is no record: its sample names the next one, whose line is not its own.</summary>
    public override void Locate(FindingSample sample) => sample.Line = sample.Row is { } record && sample.Rule != RecordRules.Blank.Id ? blanks.LineOf(record) : null;

    /// <summary>JSON can't be declared to be GB 18030: what looks like that is to be written anew, not read otherwise.</summary>
    public static InputFailure OfJson(InputFailure failure) => failure.Kind == InputFailureKind.Gb18030 ? failure with { Kind = InputFailureKind.JsonEncoding } : failure;

    /// <summary>Reads all whole lines, or as many as a batch takes, of <c>batch.Bytes[0..to)</c>; returns the position after the last one.</summary>
    private int Split(RecordBatch batch, int to)
    {
        var at = 0;
        while (at < to && !batch.IsFull)
        {
            var next = skipsLine ? PastLine(batch, at, to) : line.Read(batch, at, to, text.IsFinal);
            if (next < 0) return at;
            at = next;
        }
        return at;
    }

    private int PastLine(RecordBatch batch, int at, int to)
    {
        var length = batch.Bytes.AsSpan(at, to - at).IndexOf((byte)'\n');
        if (length < 0) return to;
        skipsLine = false;
        return at + length + 1;
    }
}
