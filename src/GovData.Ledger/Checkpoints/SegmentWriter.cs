using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// Writes one archive segment: from the checkpoint where the last one ended to the last that a document of the center cites. The same ledger and material give the same bytes.
/// </summary>
internal sealed class SegmentWriter(LedgerDatabase database, SegmentFiles files, IReadOnlyCollection<TrustMaterial> material, CancellationToken cancellationToken)
{
    private const int Page = 500;
    private readonly ContentDigester _digester = new(DigestAlgorithm.Sm3);
    private FileStream _file = null!;

    /// <returns>The segment, not marked yet; null when no checkpoint behind the last segment is cited.</returns>
    public async Task<ArchivedSegment?> WriteAsync()
    {
        var before = await database.ReadAsync(session => new SegmentMarks(session).LastAsync(), cancellationToken).ConfigureAwait(false);
        if (await LastCitedAsync(before?.To ?? 0).ConfigureAwait(false) is not var (checkpoint, citing)) return null;
        var (from, to) = (await HeadsAsync(before?.To ?? 0).ConfigureAwait(false), await HeadsAsync(checkpoint.Number).ConfigureAwait(false));
        var segment = new ArchivedSegment
        {
            From = before?.To ?? 0,
            To = checkpoint.Number,
            Entries = to.Values.Sum(head => head.Seq - (from.TryGetValue(head.Stream, out var first) ? first.Seq : 0)),
        };
        var head = new EvidenceSegment
        {
            Department = checkpoint.Department, From = segment.From, To = segment.To, Entries = segment.Entries, Previous = before?.Digest, At = checkpoint.At,
        };
        using (_file = files.Create(checkpoint.Department))
        {
            await LineAsync(SegmentLines.Write(head)).ConfigureAwait(false);
            await CheckpointsAsync(segment.From - 1, segment.From).ConfigureAwait(false);
            await ProofsAsync(from, segment.From).ConfigureAwait(false);
            await EntriesAsync(from, to).ConfigureAwait(false);
            await CheckpointsAsync(segment.From, segment.To).ConfigureAwait(false);
            await ProofsAsync(to, segment.To).ConfigureAwait(false);
            await LineAsync(SegmentLines.WriteCitation(citing)).ConfigureAwait(false);
            foreach (var one in material) await LineAsync(SegmentLines.Write(one)).ConfigureAwait(false);
            files.Flush(_file);
        }
        segment.Digest = _digester.Finish();
        files.Keep(checkpoint.Department, segment.FileName);
        return segment;
    }

    /// <summary>The last checkpoint that a document in the evidence cites as it is here, and that document.</summary>
    private async Task<(EvidenceCheckpoint Checkpoint, SignedDocument Citing)?> LastCitedAsync(long after)
    {
        (EvidenceCheckpoint Checkpoint, SignedDocument Citing)? found = null;
        await foreach (var (_, _, line) in LinesAsync().ConfigureAwait(false))
        {
            if (!EvidenceEntry.TryParse(line, out var entry, out _) || entry.Document is not { } document || CheckpointCitation.In(document) is not { } citation) continue;
            if (citation.Number <= (found?.Checkpoint.Number ?? after) || await CheckpointAsync(citation.Number).ConfigureAwait(false) is not { } signed) continue;
            if (citation.Digest!.Matches(signed.Payload.Span) && EvidenceCheckpoint.TryRead(signed, out var checkpoint, out _)) found = (checkpoint, document);
        }
        return found;
    }

    private async Task<SignedDocument?> CheckpointAsync(long number) =>
        (await database.ReadAsync(session => new CheckpointTable(session).ReadAsync(number - 1, number, 1), cancellationToken).ConfigureAwait(false)).FirstOrDefault()?.Signed;

    private async Task<Dictionary<string, StreamHead>> HeadsAsync(long number) =>
        (await database.ReadAsync(session => new CheckpointTable(session).HeadsAtAsync(number), cancellationToken).ConfigureAwait(false)).ToDictionary(head => head.Stream, StringComparer.Ordinal);

    private async Task EntriesAsync(Dictionary<string, StreamHead> from, Dictionary<string, StreamHead> to)
    {
        await foreach (var (stream, seq, line) in LinesAsync().ConfigureAwait(false))
            if (to.TryGetValue(stream, out var last) && seq <= last.Seq && (!from.TryGetValue(stream, out var first) || seq > first.Seq)) await LineAsync(line).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<(string Stream, long Seq, string Line)> LinesAsync()
    {
        var (stream, seq) = ("", 0L);
        List<(string Stream, long Seq, string Line)> lines;
        do
        {
            var (afterStream, afterSeq) = (stream, seq);
            lines = await database.ReadAsync(session => new EvidenceTable(session).ReadAsync(afterStream, afterSeq, Page), cancellationToken).ConfigureAwait(false);
            foreach (var line in lines)
            {
                (stream, seq) = (line.Stream, line.Seq);
                yield return line;
            }
        }
        while (lines.Count == Page);
    }

    private async Task CheckpointsAsync(long after, long upTo)
    {
        while (after < upTo)
        {
            var last = after;
            var rows = await database.ReadAsync(session => new CheckpointTable(session).ReadAsync(last, upTo, Page), cancellationToken).ConfigureAwait(false);
            if (rows.Count == 0) return;
            foreach (var row in rows) await LineAsync(CheckpointLines.Write(row.Signed)).ConfigureAwait(false);
            after = rows[rows.Count - 1].Number;
        }
    }

    private async Task ProofsAsync(Dictionary<string, StreamHead> heads, long number)
    {
        if (heads.Count == 0) return;
        var tree = new EvidenceTree(heads.Values);
        foreach (var stream in heads.Keys.OrderBy(stream => stream, StringComparer.Ordinal)) await LineAsync(CheckpointLines.Write(tree.Prove(stream, number))).ConfigureAwait(false);
    }

    private async Task LineAsync(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        _digester.Append(bytes);
        await _file.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
    }
}
