using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Writes all evidence as lines: entries, checkpoints, and the proofs that lead from every stream to the last checkpoint and to the last the center cites.</summary>
internal sealed class EvidenceExport(LedgerDatabase database, Stream destination, CancellationToken cancellationToken)
{
    private const int Page = 500;
    private readonly HashSet<long> _citations = [];
    private long _written;
    private long _last;
    private long _cited;

    /// <returns>How many lines were written.</returns>
    public async Task<long> RunAsync()
    {
        // read first: whatever is appended meanwhile, the lines that this checkpoint covers are there
        _last = (await database.ReadAsync(session => new CheckpointTable(session).LastAsync(), cancellationToken).ConfigureAwait(false))?.Number ?? 0;
        await WriteEntriesAsync().ConfigureAwait(false);
        await WriteCheckpointsAsync().ConfigureAwait(false);
        foreach (var number in new[] { _cited, _last }.Distinct())
            if (number > 0) await WriteProofsAsync(number).ConfigureAwait(false);
        return _written;
    }

    private async Task WriteEntriesAsync()
    {
        var (stream, seq) = ("", 0L);
        List<(string Stream, long Seq, string Line)> lines;
        do
        {
            var (afterStream, afterSeq) = (stream, seq);
            lines = await database.ReadAsync(session => new EvidenceTable(session).ReadAsync(afterStream, afterSeq, Page), cancellationToken).ConfigureAwait(false);
            foreach (var line in lines)
            {
                await WriteAsync(line.Line).ConfigureAwait(false);
                (stream, seq) = (line.Stream, line.Seq);
                if (_last > 0) Note(line.Line);
            }
        }
        while (lines.Count == Page);
    }

    private void Note(string line)
    {
        if (!EvidenceEntry.TryParse(line, out var entry, out _) || entry.Document is not { } document) return;
        if (CheckpointCitation.In(document) is { } citation) _citations.Add(citation.Number);
    }

    private async Task WriteCheckpointsAsync()
    {
        for (var number = 0L; number < _last;)
        {
            var after = number;
            var rows = await database.ReadAsync(session => new CheckpointTable(session).ReadAsync(after, _last, Page), cancellationToken).ConfigureAwait(false);
            if (rows.Count == 0) return;
            foreach (var row in rows)
            {
                await WriteAsync(CheckpointLines.Write(row.Signed)).ConfigureAwait(false);
                if (_citations.Contains(row.Number)) _cited = row.Number;
            }
            number = rows[rows.Count - 1].Number;
        }
    }

    private async Task WriteProofsAsync(long number)
    {
        var heads = await database.ReadAsync(session => new CheckpointTable(session).HeadsAtAsync(number), cancellationToken).ConfigureAwait(false);
        var tree = new EvidenceTree(heads);
        foreach (var stream in heads.Select(head => head.Stream).OrderBy(stream => stream, StringComparer.Ordinal))
            await WriteAsync(CheckpointLines.Write(tree.Prove(stream, number))).ConfigureAwait(false);
    }

    private async Task WriteAsync(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        await destination.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
        _written++;
    }
}
