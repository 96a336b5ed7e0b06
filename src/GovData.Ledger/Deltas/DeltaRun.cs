using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>Submits rows that were found, and lets the state that goes with them hold when they are stored.</summary>
internal sealed class DeltaRun(DurableSubmitter submitter, DeltaFiles files, string name, Func<SubmissionSource, SubmissionMode, int, SubmissionPlan>? plan)
{
    private DeltaState? _next;
    private string _key = "";

    /// <summary>All rows were read: what will have been sent is durable before the submission is recorded.</summary>
    public void Await(DeltaState next)
    {
        (_next, next.Awaits) = (next, _key);
        if (_key.Length > 0) files.Await(next);
    }

    /// <summary>Null when there is no row to submit.</summary>
    public async Task<SubmissionOutcome?> SubmitAsync(DeltaState before, SubmissionMode mode, IAsyncEnumerable<string[]> rows, RowMap<string[]> map, CancellationToken cancellationToken)
    {
        var read = rows.GetAsyncEnumerator(cancellationToken);
        try
        {
            (_next, _key) = (null, "");
            if (!await read.MoveNextAsync().ConfigureAwait(false))
            {
                if (mode == SubmissionMode.Deletion) files.Hold(_next!);
                return null;
            }
            var source = SubmissionSource.FromTable("delta:" + name, TableSource.FromObjects(RestAsync(read), map));
            var planned = plan!(source, mode, before.Number);
            while (await submitter.IsTakenAsync(planned.Key, cancellationToken).ConfigureAwait(false)) planned.Number = ++before.Number;
            _key = planned.Key;
            var outcome = await submitter.SubmitAsync(planned, cancellationToken).ConfigureAwait(false);
            Settle(before, _next!, outcome);
            return outcome;
        }
        finally
        {
            await read.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stored: the new state holds. Not stored, and never will be: the old one does. False when it has not ended, and is awaited on.</summary>
    public bool Settle(DeltaState before, DeltaState next, SubmissionOutcome outcome)
    {
        if (outcome.IsStored)
        {
            next.Number = before.Number + 1;
            files.Hold(next);
            return true;
        }
        if (!outcome.IsFinished && outcome.Stage is not (SubmissionStage.Invalid or SubmissionStage.Refused)) return false;
        files.Forget();
        return true;
    }

    private static async IAsyncEnumerable<string[]> RestAsync(IAsyncEnumerator<string[]> read)
    {
        do yield return read.Current;
        while (await read.MoveNextAsync().ConfigureAwait(false));
    }
}
