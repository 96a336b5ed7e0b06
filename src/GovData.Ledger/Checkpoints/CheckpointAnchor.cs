using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// 存证检查点的固定 (anchors the ledger's evidence at the center): makes a checkpoint over the heads of all streams, keeps it signed, hands it over. Run it as often as a cut
/// tail may stay unseen, such as once a night; its receipts cite it from then on.
/// </summary>
/// <remarks>Killed at any moment and run again, it sends the same bytes. Safe for concurrent use.</remarks>
public class CheckpointAnchor
{
    private const string Turn = "checkpoint";
    private readonly CenterClient _center = null!;
    private readonly DepartmentLedger _ledger = null!;

    /// <summary>Anchors the evidence of a ledger.</summary>
    /// <param name="center">The center.</param>
    /// <param name="ledger">The ledger of this department and center.</param>
    public CheckpointAnchor(CenterClient center, DepartmentLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(ledger);
        (_center, _ledger) = (center, ledger);
    }

    /// <summary>For test doubles.</summary>
    protected CheckpointAnchor()
    {
    }

    /// <summary>Hands over what an earlier run made and did not get answered, then, when any stream has grown since, one checkpoint more.</summary>
    /// <param name="cancellationToken">Stops before the next step; what was made stays and is handed over by the next run.</param>
    /// <returns>The center's last record; null when there was nothing to hand over.</returns>
    /// <exception cref="CenterException">
    /// There is no usable answer, or the center refused. <c>checkpoint-out-of-order</c> and <c>key-conflict</c>: the center holds checkpoints that this ledger does not know,
    /// as after a restored backup.
    /// </exception>
    public virtual async Task<CheckpointRecord?> AnchorAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await _ledger.Turns.TakeAsync(Turn, cancellationToken).ConfigureAwait(false);
        var record = await SendAsync(cancellationToken).ConfigureAwait(false);
        await MakeAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(cancellationToken).ConfigureAwait(false) ?? record;
    }

    private async Task<CheckpointRecord?> SendAsync(CancellationToken cancellationToken)
    {
        CheckpointRecord? record = null;
        while (await _ledger.Database.ReadAsync(session => new CheckpointTable(session).UnansweredAsync(), cancellationToken).ConfigureAwait(false) is { } row)
        {
            record = await _center.Supervision.AnchorEvidenceCheckpointAsync(row.Signed, cancellationToken).ConfigureAwait(false);
            var anchoredAt = LedgerTime.Write(record.AnchoredAt);
            await _ledger.Database.WriteAsync(session => new CheckpointTable(session).AnswerAsync(row.Number, anchoredAt), cancellationToken).ConfigureAwait(false);
        }
        return record;
    }

    /// <summary>Makes and stores a checkpoint. Where another process was faster, its checkpoint stays and is sent.</summary>
    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var (last, before, now) = await _ledger.Database.ReadAsync(
            async session =>
            {
                var checkpoints = new CheckpointTable(session);
                var found = await checkpoints.LastAsync().ConfigureAwait(false);
                return (found, await checkpoints.HeadsAtAsync(found?.Number ?? 0).ConfigureAwait(false), await checkpoints.HeadsAsync().ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        var known = before.ToDictionary(head => head.Stream, head => head.Seq, StringComparer.Ordinal);
        var moved = now.Where(head => !known.TryGetValue(head.Stream, out var seq) || seq != head.Seq).ToList();
        if (moved.Count == 0) return;
        var tree = new EvidenceTree(now);
        var checkpoint = new EvidenceCheckpoint
        {
            Department = _center.Department.Code,
            Number = (last?.Number ?? 0) + 1,
            Root = tree.Root,
            Streams = tree.Count,
            Previous = last?.Signed.Digest(DigestAlgorithm.Sm3),
            At = _ledger.Time.GetUtcNow(),
        };
        var document = await _center.Supervision.SignEvidenceCheckpointAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        await _ledger.Database.WriteAsync(
            session => new CheckpointTable(session).InsertAsync(checkpoint, document, moved, LedgerTime.Write(checkpoint.At)), cancellationToken).ConfigureAwait(false);
    }
}
