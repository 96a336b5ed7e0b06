using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

public partial class CheckpointAnchor
{
    /// <summary>
    /// 断链声明: after the ledger was rebuilt or restored, hands over a checkpoint that follows the center's last and says which ones this ledger has lost
    /// (<see cref="CheckpointBreak"/>); from then on <see cref="AnchorAsync"/> works again. Every verification of the evidence tells the break. Reconcile the ledger before, so that
    /// the center's receipts are in it. Checkpoints that were made here meanwhile and that the center refused are dropped.
    /// </summary>
    /// <param name="cancellationToken">Stops before the next step. Killed at any moment and run again, it declares one break.</param>
    /// <returns>The center's record of the checkpoint that was handed over last; null when there is no break to declare and nothing was handed over.</returns>
    /// <exception cref="LedgerConflictException">The ledger is another department's. Nothing was made.</exception>
    /// <exception cref="InvalidOperationException">The center no longer holds what it has answered for: the break is the center's, and is not declared here.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual async Task<CheckpointRecord?> DeclareBreakAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await _ledger.Turns.TakeAsync(Turn, cancellationToken).ConfigureAwait(false);
        await LedgerOwner.RequireAsync(_ledger.Database, _center.Department.Code, cancellationToken).ConfigureAwait(false);
        var (record, here) = await SettleAsync(cancellationToken).ConfigureAwait(false);
        var kept = await KeptAsync(here, cancellationToken).ConfigureAwait(false);
        if (await LastThereAsync(kept, cancellationToken).ConfigureAwait(false) is not { } there) return record;
        await MakeBreakAsync(here, kept, there, cancellationToken).ConfigureAwait(false);
        return await SendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What an earlier run or another process made goes first: it may be this very break. Gives the last checkpoint here, which is answered or follows one that the center has refused
    /// just now: only such a one may be dropped, since no other sender of it can still succeed.
    /// </summary>
    private async Task<(CheckpointRecord? Record, CheckpointRow? Here)> SettleAsync(CancellationToken cancellationToken)
    {
        var (record, refused) = ((CheckpointRecord?)null, (CheckpointRow?)null);
        while (true)
        {
            var (next, last) = await _ledger.Database.ReadAsync(
                async session =>
                {
                    var checkpoints = new CheckpointTable(session);
                    return (await checkpoints.UnansweredAsync().ConfigureAwait(false), await checkpoints.LastAsync().ConfigureAwait(false));
                },
                cancellationToken).ConfigureAwait(false);
            if (next is null || next.Document == refused?.Document) return (record, last);
            try
            {
                record = await SendAsync(next, cancellationToken).ConfigureAwait(false);
            }
            catch (RequestRefusedException refusal) when (refusal.Code is "checkpoint-out-of-order" or "key-conflict")
            {
                refused = next;
            }
        }
    }

    /// <summary>The number of the last checkpoint of this ledger that the center holds; 0 for none.</summary>
    private async Task<long> KeptAsync(CheckpointRow? row, CancellationToken cancellationToken)
    {
        while (row is not null)
        {
            var there = await ThereAsync(row.Number, cancellationToken).ConfigureAwait(false);
            if (there?.Digest?.Matches(row.Signed.Payload.Span) == true) return row.Number;
            if (row.AnchoredAt is not null)
                throw new InvalidOperationException(Wording.Of(
                    $"中心不再持有其已答复的检查点 {row.Number}：断链在中心一侧，请联系中心。",
                    $"The center no longer holds checkpoint {row.Number}, for which it has answered: the break is the center's; turn to it."));
            row = await LastAsync(row.Number - 1, cancellationToken).ConfigureAwait(false);
        }
        return 0;
    }

    /// <summary>The center's last checkpoint; null when it holds none behind the one that is kept. Numbers have no gaps there, so it is found in few steps.</summary>
    private async Task<CheckpointRecord?> LastThereAsync(long kept, CancellationToken cancellationToken)
    {
        var (held, number, step) = ((CheckpointRecord?)null, kept, 1L);
        while (await ThereAsync(number + step, cancellationToken).ConfigureAwait(false) is { } further) (held, number, step) = (further, number + step, step * 2);
        return await LastWithinAsync(number, step, cancellationToken).ConfigureAwait(false) ?? held;
    }

    /// <summary>The last one that the center holds of fewer than so many behind a number; null for none.</summary>
    private async Task<CheckpointRecord?> LastWithinAsync(long number, long count, CancellationToken cancellationToken)
    {
        CheckpointRecord? last = null;
        for (var (low, high) = (number, number + count); high - low > 1;)
        {
            var middle = low + ((high - low) / 2);
            if (await ThereAsync(middle, cancellationToken).ConfigureAwait(false) is { } held) (last, low) = (held, middle);
            else high = middle;
        }
        return last;
    }

    private async Task<CheckpointRecord?> ThereAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            return await _center.Supervision.GetEvidenceCheckpointAsync(number, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestRefusedException missing) when (missing.Code == "not-found")
        {
            return null;
        }
    }

    private Task<CheckpointRow?> LastAsync(long upTo, CancellationToken cancellationToken) =>
        _ledger.Database.ReadAsync(session => new CheckpointTable(session).LastAsync(upTo), cancellationToken);

    private async Task MakeBreakAsync(CheckpointRow? here, long kept, CheckpointRecord there, CancellationToken cancellationToken)
    {
        var (before, now) = await _ledger.Database.ReadAsync(
            async session =>
            {
                var checkpoints = new CheckpointTable(session);
                return (await checkpoints.HeadsAtAsync(kept).ConfigureAwait(false), await checkpoints.HeadsAsync().ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        var checkpoint = Over(now, there.Number + 1, there.Digest);
        checkpoint.Break = new CheckpointBreak { Kept = kept };
        var document = await _center.Supervision.SignEvidenceCheckpointAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        await _ledger.Database.WriteAsync(
            session => new CheckpointTable(session).ReplaceAsync(here, kept, checkpoint, document, Moved(before, now), LedgerTime.Write(checkpoint.At)), cancellationToken).ConfigureAwait(false);
    }
}
