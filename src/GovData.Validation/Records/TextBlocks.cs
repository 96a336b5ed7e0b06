using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// The text of an input in blocks, strictly decoded: it ends before the first byte that doesn't belong to its encoding. What a batch
/// doesn't use up comes again at the beginning of the next.
/// </summary>
internal sealed class TextBlocks(InputBytes input, TableEncoding? declared)
{
    private const int Chunk = 128 * 1024;

    private byte[] rest = [];
    private int restLength;
    private long restOffset;
    private int judged;

    /// <summary>How far the batch is filled: for a long record as far as it takes, for the next batch no further than usual.</summary>
    private int limit;

    public TextForm Form { get; private set; } = declared == TableEncoding.Gb18030 ? TextForm.Gb18030 : TextForm.Utf8;

    /// <summary>Which byte doesn't belong; null as long as all do.</summary>
    public InputFailure? Failure { get; private set; }

    public bool Ended => input.Ended;

    /// <summary>Whether the bytes there are go up to the end of the input.</summary>
    public bool IsFinal => input.Ended && Failure is null;

    /// <summary>Puts what the last batch left at the beginning of this one; returns where it ends.</summary>
    public int Load(RecordBatch batch)
    {
        if (batch.Bytes.Length < restLength + Chunk) batch.Bytes = new byte[restLength + Chunk + Chunk / 8];
        rest.AsSpan(0, restLength).CopyTo(batch.Bytes);
        batch.Offset = restOffset;
        batch.Form = Form;
        limit = Math.Min(batch.Bytes.Length, restLength + Chunk + Chunk / 8);
        return restLength;
    }

    public void Keep(RecordBatch batch, int from, int to)
    {
        restLength = to - from;
        if (rest.Length < restLength) rest = new byte[2 * restLength];
        batch.Bytes.AsSpan(from, restLength).CopyTo(rest);
        restOffset = batch.Offset + from;
        judged = Math.Max(0, judged - from);
    }

    /// <summary>Reads on until the batch is full; returns where its text ends.</summary>
    public async Task<int> FillAsync(RecordBatch batch, int length, CancellationToken ct)
    {
        if (Failure is not null) return length;
        if (length == limit) limit = 2 * length;
        if (limit > batch.Bytes.Length) Array.Resize(ref batch.Bytes, limit);
        var end = await input.FillAsync(batch.Bytes, length, limit, ct).ConfigureAwait(false);
        if (batch.Offset == 0 && length == 0) end = SkipByteOrderMark(batch, end);
        var invalid = Form.FirstInvalid(batch.Bytes.AsSpan(judged, end - judged), out var complete);
        if (invalid < 0 && input.Ended && judged + complete < end) invalid = complete;
        if (invalid < 0)
        {
            judged += complete;
            return end;
        }
        judged += invalid;
        var bytes = batch.Bytes.AsSpan(judged, end - judged);
        var kind = Form == TextForm.Gb18030 ? InputFailureKind.NotGb18030 : EncodingSuspect.OfText(bytes);
        Failure = new InputFailure(kind, batch.Offset + judged, Found: EncodingSuspect.Show(bytes.Slice(0, 1)));
        return judged;
    }

    /// <summary>A byte order mark decides where nothing was declared; either way it is no part of the text.</summary>
    private int SkipByteOrderMark(RecordBatch batch, int length)
    {
        var bytes = batch.Bytes.AsSpan(0, length);
        if (declared is null && bytes.StartsWith(EncodingSuspect.Gb18030Mark)) batch.Form = Form = TextForm.Gb18030;
        var mark = Form == TextForm.Gb18030 ? EncodingSuspect.Gb18030Mark : EncodingSuspect.Utf8Mark;
        if (!bytes.StartsWith(mark)) return length;
        bytes.Slice(mark.Length).CopyTo(batch.Bytes);
        batch.Offset = mark.Length;
        return length - mark.Length;
    }
}
