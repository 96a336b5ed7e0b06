using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;

namespace GovData.Ledger;

public partial class DurableSubmitter
{
    /// <summary>
    /// 撤回汇聚: takes a submission back, to the end. It is in the ledger, signed, before it is sent, so <see cref="ResumeAsync"/> goes on with it after a restart. What was not closed
    /// is dropped; what is being checked is followed to its end first; what is stored is withdrawn, and its receipt stays.
    /// </summary>
    /// <param name="key">The submission's key, which is used up: the same rows are submitted again under the next number.</param>
    /// <param name="reason">撤回理由: why, 1 to 1,000 characters that name no person. The first one stays.</param>
    /// <param name="cancellationToken">Stops before the next step; what was done stays done and is resumed.</param>
    /// <returns>Recalled; rejected or refused when nothing is stored that could be; checking where that is not followed so long.</returns>
    /// <exception cref="ArgumentException">A parameter is empty, or the reason is too long or holds an identity number.</exception>
    /// <exception cref="System.Collections.Generic.KeyNotFoundException">The ledger does not hold the key.</exception>
    /// <exception cref="LedgerConflictException">Another worker has it, or the ledger is not reconciled.</exception>
    /// <exception cref="CenterException">There is no usable answer, and it can be resumed; or the center refused, and what is stored stays.</exception>
    public virtual async Task<SubmissionOutcome> RecallAsync(string key, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (CitizenId.StandsIn(reason)) throw new ArgumentException("The reason holds an identity number: it is kept for years with the evidence and names nobody.", nameof(reason));
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        await SweepAsync(cancellationToken).ConfigureAwait(false);
        await _recall.RecordAsync(key, reason, cancellationToken).ConfigureAwait(false);
        return await _run.RunAsync(key, null, Reporter(key), cancellationToken).ConfigureAwait(false);
    }
}
