using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>
/// 汇聚 that survives: submits rows so that, whatever is killed and whenever, the center stores them once and the ledger holds the signed receipt. Run it again with
/// the same plan, or <see cref="ResumeAsync"/> after a restart: what was done is not done again.
/// </summary>
/// <remarks>Safe for concurrent use. On a ledger that is shared (<see cref="LedgerOptions.IsShared"/>) several processes work on the same submissions, step by step.</remarks>
public partial class DurableSubmitter
{
    private readonly CenterClient? _center;
    private readonly DepartmentLedger _ledger = null!;
    private readonly DurableSubmitterOptions _options = null!;
    private readonly SpoolDirectory _spool = null!;
    private readonly PartSealing _sealing = null!;
    private readonly Pace _pace = null!;
    private readonly RecordStep _record = null!;
    private readonly RecallIntent _recall = null!;
    private readonly Reconciler _reconciler = null!;
    private readonly SubmissionsClient _submissions = null!;
    private readonly SubmissionRun _run = null!;

    /// <summary>Submits through a center's client, whose limits it keeps.</summary>
    /// <param name="center">The center.</param>
    /// <param name="ledger">The ledger of this department and center.</param>
    /// <param name="options">Copied; null for the defaults.</param>
    public DurableSubmitter(CenterClient center, DepartmentLedger ledger, DurableSubmitterOptions? options = null)
        : this(center ?? throw new ArgumentNullException(nameof(center)), center.Submissions, ledger, options, null)
    {
    }

    /// <summary>Submits through the client of one link. The center's limits are not asked: <see cref="DurableSubmitterOptions.PartSize"/> alone counts.</summary>
    /// <param name="submissions">The center's submissions.</param>
    /// <param name="ledger">The ledger of this department and center.</param>
    /// <param name="options">Copied; null for the defaults.</param>
    public DurableSubmitter(SubmissionsClient submissions, DepartmentLedger ledger, DurableSubmitterOptions? options = null)
        : this(null, submissions, ledger, options, null)
    {
    }

    internal DurableSubmitter(CenterClient? center, SubmissionsClient submissions, DepartmentLedger ledger, DurableSubmitterOptions? options, SpoolDirectory? spool)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        ArgumentNullException.ThrowIfNull(ledger);
        (_center, _ledger, _options, _spool) = (center, ledger, (options ?? new DurableSubmitterOptions()).Copy(), spool ?? new SpoolDirectory(ledger.SpoolDirectory));
        _sealing = new PartSealing(center, _options);
        var bench = new Bench(submissions, ledger, _spool, _sealing, _options);
        (_submissions, _pace, _reconciler) = (submissions, bench.Pace, new Reconciler(bench, ledger));
        (_record, _recall, _run) = (new RecordStep(ledger.Database, ledger.Time), new RecallIntent(bench), new SubmissionRun(bench));
    }

    /// <summary>For test doubles.</summary>
    protected DurableSubmitter()
    {
    }

    /// <summary>Submits to the end: checks the rows, records the key, sends, closes, follows the check and keeps the receipt.</summary>
    /// <param name="plan">What to submit. The same plan with the same rows is the same submission, today and in a year.</param>
    /// <param name="cancellationToken">Stops before the next step; what was done stays done and is resumed.</param>
    /// <returns>How it ended: stored, rejected, or invalid (the department's own check found errors and nothing was sent).</returns>
    /// <exception cref="LedgerConflictException">The key stands for other content, or for what another center has stored.</exception>
    /// <exception cref="SourceMissingException">The rows cannot be read; nothing was recorded, or they are still to be sent.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger or its spool is full, locked or out of reach; the submission can be resumed.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused; the submission can be resumed.</exception>
    public virtual async Task<SubmissionOutcome> SubmitAsync(SubmissionPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var key = plan.Key;
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        using var kept = KeptOf(key, plan);
        var recorded = await ReadAndRecordAsync(key, plan, kept, cancellationToken).ConfigureAwait(false);
        if (recorded.Stage is SubmissionStage.Invalid) return recorded;
        var outcome = await _run.RunAsync(key, kept is null ? plan.Source : new KeptSource(plan.Source, kept), Reporter(key), cancellationToken).ConfigureAwait(false);
        (outcome.Report, outcome.Work.Resumed) = (recorded.Report, recorded.Work.Resumed);
        return outcome;
    }

    /// <summary>Checks the rows and makes the key durable, and sends nothing yet: <see cref="ResumeAsync"/> does, in this process or a later one.</summary>
    /// <param name="plan">What to submit; its source must stay as it is until the submission has ended.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    /// <returns>Recorded, invalid (nothing was recorded), or how far an earlier one under this key is.</returns>
    /// <exception cref="LedgerConflictException">The key stands for other content, or for what another center has stored.</exception>
    /// <exception cref="SourceMissingException">The rows cannot be read; nothing was recorded, or they are still to be sent.</exception>
    public virtual async Task<SubmissionOutcome> RecordAsync(SubmissionPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var key = plan.Key;
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        using var kept = KeptOf(key, plan);
        return await ReadAndRecordAsync(key, plan, kept, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes up every submission with work left: sends what is to be sent, the oldest first, then follows all checks at once. One that fails does not keep the
    /// others: its <see cref="SubmissionOutcome.Failure"/> says what stood in the way.
    /// </summary>
    /// <param name="cancellationToken">Stops before the next step.</param>
    public virtual async Task<IReadOnlyList<SubmissionOutcome>> ResumeAsync(CancellationToken cancellationToken = default)
    {
        _swept = false; // by a worker that lives long, each time: another may have brought what lies here
        await SweepAsync(cancellationToken).ConfigureAwait(false);
        var sent = new List<SubmissionOutcome>();
        foreach (var submission in await _ledger.ListUnfinishedAsync(cancellationToken).ConfigureAwait(false))
            sent.Add(await ResumeOneAsync(submission.Key, SubmissionStage.Checking, cancellationToken).ConfigureAwait(false));
        return await Task.WhenAll(sent.Select(outcome => outcome is { Stage: SubmissionStage.Checking, Failure: null }
            ? ResumeOneAsync(outcome.Key, SubmissionStage.Stored, cancellationToken)
            : Task.FromResult(outcome))).ConfigureAwait(false);
    }
}
