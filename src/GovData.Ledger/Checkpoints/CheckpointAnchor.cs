using System;
using System.Collections.Generic;
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
public partial class CheckpointAnchor
{
    private const string Turn = "checkpoint";
    private const string ArchiveTurn = "archive";
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
    /// <exception cref="LedgerConflictException">The ledger is another department's. Nothing was made.</exception>
    /// <exception cref="CenterException">
    /// There is no usable answer, or the center refused. <c>checkpoint-out-of-order</c> and <c>key-conflict</c>: the center holds checkpoints that this ledger does not know,
    /// as after a restored backup: see <see cref="DeclareBreakAsync"/>.
    /// </exception>
    public virtual async Task<CheckpointRecord?> AnchorAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await _ledger.Turns.TakeAsync(Turn, cancellationToken).ConfigureAwait(false);
        await LedgerOwner.RequireAsync(_ledger.Database, _center.Department.Code, cancellationToken).ConfigureAwait(false);
        var record = await SendAsync(cancellationToken).ConfigureAwait(false);
        await MakeAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(cancellationToken).ConfigureAwait(false) ?? record;
    }

    /// <summary>
    /// 归档: writes the evidence from where the last segment ended up to the last checkpoint that a document of the center cites as one file (<see cref="EvidenceSegment"/>), with the
    /// document that cites it, then marks it in the ledger. Run it as often as certificates and revocation data change, such as once a month. Nothing leaves the ledger.
    /// </summary>
    /// <param name="directory">Where the file is put; it is made when it is not there. One process at a time writes to it.</param>
    /// <param name="material">The certificates and revocation data of the day, of all who signed; it is carried along in its order.</param>
    /// <param name="cancellationToken">Stops before the next step. Killed at any moment and run again with the same material, it writes the same file.</param>
    /// <returns>The segment; null when no checkpoint behind the last one is cited yet.</returns>
    /// <exception cref="System.IO.IOException">The file cannot be written; nothing is marked.</exception>
    public virtual Task<ArchivedSegment?> ArchiveAsync(string directory, IEnumerable<TrustMaterial> material, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        ArgumentNullException.ThrowIfNull(material);
        return ArchiveAsync(new SegmentFiles(directory), [.. material], cancellationToken);
    }

    internal async Task<ArchivedSegment?> ArchiveAsync(SegmentFiles files, IReadOnlyCollection<TrustMaterial> material, CancellationToken cancellationToken)
    {
        using var turn = await _ledger.Turns.TakeAsync(ArchiveTurn, cancellationToken).ConfigureAwait(false);
        var segment = await new SegmentWriter(_ledger.Database, files, material, cancellationToken).WriteAsync().ConfigureAwait(false);
        return segment is null ? null : await _ledger.Database.WriteAsync(session => new SegmentMarks(session).MarkAsync(segment), cancellationToken).ConfigureAwait(false);
    }

    private async Task<CheckpointRecord?> SendAsync(CancellationToken cancellationToken)
    {
        CheckpointRecord? record = null;
        while (await _ledger.Database.ReadAsync(session => new CheckpointTable(session).UnansweredAsync(), cancellationToken).ConfigureAwait(false) is { } row)
            record = await SendAsync(row, cancellationToken).ConfigureAwait(false);
        return record;
    }

    private async Task<CheckpointRecord> SendAsync(CheckpointRow row, CancellationToken cancellationToken)
    {
        var record = await _center.Supervision.AnchorEvidenceCheckpointAsync(row.Signed, cancellationToken).ConfigureAwait(false);
        var anchoredAt = LedgerTime.Write(record.AnchoredAt);
        await _ledger.Database.WriteAsync(session => new CheckpointTable(session).AnswerAsync(row.Number, anchoredAt), cancellationToken).ConfigureAwait(false);
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
        var moved = Moved(before, now);
        if (moved.Count == 0) return;
        var checkpoint = Over(now, (last?.Number ?? 0) + 1, last?.Signed.Digest(DigestAlgorithm.Sm3));
        var document = await _center.Supervision.SignEvidenceCheckpointAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        await _ledger.Database.WriteAsync(
            session => new CheckpointTable(session).InsertAsync(checkpoint, document, moved, LedgerTime.Write(checkpoint.At)), cancellationToken).ConfigureAwait(false);
    }

    private static List<StreamHead> Moved(IEnumerable<StreamHead> before, IEnumerable<StreamHead> now)
    {
        var known = before.ToDictionary(head => head.Stream, head => head.Seq, StringComparer.Ordinal);
        return [.. now.Where(head => !known.TryGetValue(head.Stream, out var seq) || seq != head.Seq)];
    }

    private EvidenceCheckpoint Over(IEnumerable<StreamHead> heads, long number, ContentDigest? previous)
    {
        var tree = new EvidenceTree(heads);
        return new EvidenceCheckpoint
        {
            Department = _center.Department.Code,
            Number = number,
            Root = tree.Root,
            Streams = tree.Count,
            Previous = previous,
            At = _ledger.Time.GetUtcNow(),
        };
    }
}
