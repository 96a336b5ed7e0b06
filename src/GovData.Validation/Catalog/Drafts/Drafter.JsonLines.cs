using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

internal sealed partial class Drafter
{
    private async Task<EntryDraft> DraftJsonLinesAsync(InputBytes input, CancellationToken ct)
    {
        var members = new MemberColumns(budget, fillers, Add);
        if (options.Encoding is null or TableEncoding.Utf8) await ReadLinesAsync(new TextBlocks(input, TableEncoding.Utf8), members, ct).ConfigureAwait(false);
        else Add(InputRules.JsonEncoding, 0, null);
        await input.DrainAsync(ct).ConfigureAwait(false);
        (rows, records) = (members.Rows, members.Records);
        return ToDraft([.. members.Complete()], input.Count, input.Digest());
    }

    private async Task ReadLinesAsync(TextBlocks text, MemberColumns members, CancellationToken ct)
    {
        var batch = new RecordBatch(columns: 0);
        for (bool finished = false, skips = false; !finished && IsWanted(members);)
        {
            ct.ThrowIfCancellationRequested();
            var at = 0;
            var length = text.Load(batch);
            do
            {
                length = await text.FillAsync(batch, length, ct).ConfigureAwait(false);
                at = TakeLines(batch, length, text.IsFinal, members, ref skips);
            }
            while (at == 0 && !text.IsFinal && text.Failure is null && length <= CsvSplitter.LongestRecord);
            if (at == 0 && length > CsvSplitter.LongestRecord)
            {
                members.TooLong();
                (skips, at) = (true, length);
            }
            finished = (text.Ended && at == length) || text.Failure is not null;
            text.Keep(batch, at, length);
        }
        if (text.Failure is { } failure) Add(FaultRules.Of(JsonLinesReader.OfJson(failure)), members.Records + 1, failure.Found);
    }

    /// <summary>Takes the lines that are whole; returns the position after the last one. Of a line that was too long the rest is passed over.</summary>
    private int TakeLines(RecordBatch batch, int to, bool isFinal, MemberColumns members, ref bool skips)
    {
        for (var at = 0; at < to; skips = false)
        {
            var length = batch.Bytes.AsSpan(at, to - at).IndexOf((byte)'\n');
            if (length < 0 && !isFinal && !skips) return at;
            if (length < 0 && skips) return to;
            if (length < 0) length = to - at;
            if (!skips && IsWanted(members)) members.Add(batch.Bytes.AsMemory(at, length));
            at += Math.Min(length + 1, to - at);
        }
        return to;
    }

    private bool IsWanted(MemberColumns members) => options.Rows is not { } most || members.Rows < most;
}
