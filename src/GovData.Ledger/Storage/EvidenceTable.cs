using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>The table <c>evidence</c>: exact lines, one stream per subject.</summary>
internal sealed class EvidenceTable(LedgerSession session)
{
    /// <summary>Puts an entry behind the last of its stream; the head of a submission's stream stands in its row too.</summary>
    public async Task AppendAsync(EvidenceEntry entry)
    {
        var last = await session.QueryAsync(
            session.Dialect.SelectFirst(1, "line", "$evidence", "unit = @unit AND stream = @stream", "seq DESC"), row => row.GetString(0), 1, ("stream", entry.Stream)).ConfigureAwait(false);
        entry.Follow(last.FirstOrDefault());
        var line = entry.ToLine();
        if (!EvidenceEntry.TryParse(line, out _, out var reason)) throw new ArgumentException(reason.ToString(), nameof(entry));
        await session.ExecuteAsync(
            "INSERT INTO $evidence (unit, stream, seq, previous_digest, document_digest, reference, line) VALUES (@unit, @stream, @seq, @previous, @document, @reference, @line)",
            ("stream", entry.Stream), ("seq", entry.Seq), ("previous", entry.Previous), ("document", entry.DocumentDigest?.ToString()),
            ("reference", entry.Reference), ("line", line)).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE $submission SET evidence_seq = @seq, evidence_head = @head WHERE unit = @unit AND submission_key = @stream",
            ("seq", entry.Seq), ("head", ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(line)).ToString()), ("stream", entry.Stream)).ConfigureAwait(false);
    }

    /// <summary>The lines after a place, in the order of stream and sequence.</summary>
    public Task<List<(string Stream, long Seq, string Line)>> ReadAsync(string afterStream, long afterSeq, int most) => session.QueryAsync(
        session.Dialect.SelectFirst(
            most, "stream, seq, line", "$evidence", "unit = @unit AND (stream > @stream OR (stream = @stream AND seq > @seq))", "stream, seq"),
        row => (row.GetString(0), row.GetInt64(1), row.GetString(2)), most, ("stream", afterStream), ("seq", afterSeq));
}
