using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// The tables <c>checkpoint</c> and <c>checkpoint_head</c>: signed checkpoints, and for each the heads that had moved since the one before, so that the tree of any of
/// them can be made again.
/// </summary>
internal sealed class CheckpointTable(LedgerSession session)
{
    public Task<CheckpointRow?> LastAsync() => LastAsync(long.MaxValue);

    public async Task<CheckpointRow?> LastAsync(long upTo) =>
        (await QueryAsync(1, "unit = @unit AND number <= @upTo", "number DESC", ("upTo", upTo)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The first checkpoint whose answer is not known.</summary>
    public async Task<CheckpointRow?> UnansweredAsync() => (await QueryAsync(1, "unit = @unit AND anchored_at IS NULL", "number").ConfigureAwait(false)).FirstOrDefault();

    public Task<List<CheckpointRow>> ReadAsync(long after, long upTo, int most) =>
        QueryAsync(most, "unit = @unit AND number > @after AND number <= @upTo", "number", ("after", after), ("upTo", upTo));

    /// <summary>The heads of all streams now.</summary>
    public Task<List<StreamHead>> HeadsAsync() => session.QueryAsync(
        "SELECT e.stream, e.seq, e.line FROM $evidence e WHERE e.unit = @unit AND e.seq = (SELECT MAX(m.seq) FROM $evidence m WHERE m.unit = e.unit AND m.stream = e.stream)",
        row => new StreamHead { Stream = row.GetString(0), Seq = Long(row, 1), Digest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(row.GetString(2))) });

    /// <summary>The heads of all streams as a checkpoint has them.</summary>
    public async Task<IReadOnlyCollection<StreamHead>> HeadsAtAsync(long number)
    {
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        var moved = await session.QueryAsync(
            "SELECT stream, seq, head_digest FROM $checkpoint_head WHERE unit = @unit AND number <= @number ORDER BY number",
            row => new StreamHead { Stream = row.GetString(0), Seq = Long(row, 1), Digest = ContentDigest.Parse(row.GetString(2)) }, int.MaxValue, ("number", number)).ConfigureAwait(false);
        foreach (var head in moved) heads[head.Stream] = head;
        return heads.Values;
    }

    /// <summary>Stores a checkpoint, unless another is there under its number or a later one.</summary>
    public async Task<bool> InsertAsync(EvidenceCheckpoint checkpoint, SignedDocument document, IEnumerable<StreamHead> moved, string now)
    {
        await OneByOneAsync().ConfigureAwait(false);
        if (await LastAsync().ConfigureAwait(false) is { } last && last.Number >= checkpoint.Number) return false;
        await session.ExecuteAsync(
            "INSERT INTO $checkpoint (unit, number, root, previous_digest, document, created_at) VALUES (@unit, @number, @root, @previous, @document, @now)",
            ("number", checkpoint.Number), ("root", checkpoint.Root!.ToString()), ("previous", checkpoint.Previous?.ToString() ?? ""),
            ("document", document.ToJson()), ("now", now)).ConfigureAwait(false);
        foreach (var head in moved)
        {
            await session.ExecuteAsync(
                "INSERT INTO $checkpoint_head (unit, number, stream, seq, head_digest) VALUES (@unit, @number, @stream, @seq, @digest)",
                ("number", checkpoint.Number), ("stream", head.Stream), ("seq", head.Seq), ("digest", head.Digest!.ToString())).ConfigureAwait(false);
        }
        return true;
    }

    /// <summary>
    /// Stores a checkpoint behind one that is kept, in place of those that were made here after it and that the center has not taken; unless another is the last here than was seen.
    /// </summary>
    public async Task<bool> ReplaceAsync(CheckpointRow? seen, long kept, EvidenceCheckpoint checkpoint, SignedDocument document, IEnumerable<StreamHead> moved, string now)
    {
        await OneByOneAsync().ConfigureAwait(false);
        var last = await LastAsync().ConfigureAwait(false);
        if (last?.Document != seen?.Document || last?.AnchoredAt != seen?.AnchoredAt) return false;
        await session.ExecuteAsync("DELETE FROM $checkpoint_head WHERE unit = @unit AND number > @kept", ("kept", kept)).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM $checkpoint WHERE unit = @unit AND number > @kept", ("kept", kept)).ConfigureAwait(false);
        return await InsertAsync(checkpoint, document, moved, now).ConfigureAwait(false);
    }

    public Task<int> AnswerAsync(long number, string anchoredAt) => session.ExecuteAsync(
        "UPDATE $checkpoint SET anchored_at = @at WHERE unit = @unit AND number = @number AND anchored_at IS NULL", ("at", anchoredAt), ("number", number));

    /// <summary>Whoever comes here next waits for this transaction: otherwise what another commits between the look at the last checkpoint and the writing would be deleted or doubled.</summary>
    private Task<int> OneByOneAsync() => new MetaTable(session).TouchAsync();

    private Task<List<CheckpointRow>> QueryAsync(int most, string condition, string order, params (string Name, object? Value)[] values) => session.QueryAsync(
        session.Dialect.SelectFirst(most, "number, document, anchored_at", "$checkpoint", condition, order),
        row => new CheckpointRow { Number = Long(row, 0), Document = row.GetString(1), AnchoredAt = row.IsDBNull(2) ? null : row.GetString(2) }, most, values);

    /// <summary>Drivers differ in how wide an integer they give.</summary>
    private static long Long(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
