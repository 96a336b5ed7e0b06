using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Hosting;

/// <summary>汇聚队列: hands submissions to the worker. The queue is the ledger itself: what was taken is durable, and no restart loses it.</summary>
public class SubmissionQueue
{
    private readonly DepartmentLedger _ledger = null!;
    private readonly WorkerSignal _signal = new();

    internal SubmissionQueue(DepartmentLedger ledger, DurableSubmitter submitter) => (_ledger, Submitter) = (ledger, submitter);

    /// <summary>For test doubles.</summary>
    protected SubmissionQueue() => Submitter = null!;

    internal DurableSubmitter Submitter { get; }

    /// <summary>Checks the rows, makes the submission durable and returns; the worker sends it.</summary>
    /// <param name="plan">What to submit; its source must stay as it is until the submission has ended.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    /// <returns>Recorded; or invalid, with the findings, and nothing was taken; or how far an earlier one under this key is.</returns>
    /// <exception cref="LedgerConflictException">The key stands for other content.</exception>
    /// <exception cref="SourceMissingException">The rows cannot be read; nothing was recorded.</exception>
    public virtual async Task<SubmissionOutcome> EnqueueAsync(SubmissionPlan plan, CancellationToken cancellationToken = default)
    {
        var outcome = await Submitter.RecordAsync(plan, cancellationToken).ConfigureAwait(false);
        if (outcome.Stage is not SubmissionStage.Invalid && !outcome.IsFinished) _signal.Set();
        return outcome;
    }

    /// <summary>How far a submission is, from the ledger; null when it does not know the key.</summary>
    public virtual Task<LedgerSubmission?> FindAsync(string key, CancellationToken cancellationToken = default) => _ledger.FindAsync(key, cancellationToken);

    /// <summary>Whether other processes may record and send the same submissions.</summary>
    internal bool IsShared => _ledger.IsShared;

    /// <summary>Has the worker look for what is unfinished.</summary>
    internal void Wake() => _signal.Set();

    internal Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, time, cancellationToken);
}
