using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

public partial class DurableSubmitter
{
    private static readonly TimeSpan s_patienceForLimits = TimeSpan.FromSeconds(10);
    private bool _swept;

    private async Task<SubmissionOutcome> ReadAndRecordAsync(string key, SubmissionPlan plan, KeptParts? kept, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken).ConfigureAwait(false);
        var progress = Reporter(key);
        progress.Tell(SubmissionStage.Reading);
        var partSize = await PartSizeAsync(cancellationToken).ConfigureAwait(false);
        var reading = await ReadAsync(key, plan, partSize, kept, progress, cancellationToken).ConfigureAwait(false);
        var (row, found) = await _record.RunAsync(key, reading, cancellationToken).ConfigureAwait(false);
        var outcome = row is null ? reading.Invalid(key) : await _run.OutcomeAsync(row, cancellationToken).ConfigureAwait(false);
        if (outcome.Receipt is { } receipt) RequireOfThisCenter(key, receipt);
        (outcome.Report, outcome.Work.Resumed) = (reading.Report, found);
        progress.Know(reading.Plan, outcome.Stage);
        progress.Tell(outcome.Stage);
        return outcome;
    }

    /// <summary>What another center has stored is not stored at this one.</summary>
    private void RequireOfThisCenter(string key, SubmissionReceipt receipt)
    {
        if (_submissions.VerifyReceipt(receipt.Document) is { IsValid: false } verdict)
            throw new LedgerConflictException(LedgerConflictKind.OtherUnit, key, Wording.Of(
                $"其回执 {receipt.ReceiptId} 不是由本中心受信任的密钥签名的（{verdict.Code}）。", $"Its receipt {receipt.ReceiptId} is signed by no trusted key of this center ({verdict.Code})."));
    }

    private async Task<SourceReading> ReadAsync(string key, SubmissionPlan plan, int partSize, KeptParts? kept, ProgressReporter progress, CancellationToken cancellationToken)
    {
        try
        {
            return await SourceReading.ReadAsync(plan, partSize, _options.Digest, kept, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceMissingException missing) when (missing.InnerException is { } why)
        {
            if (!await IsTakenAsync(key, cancellationToken).ConfigureAwait(false)) throw;
            throw SourceMissingException.Of(key, plan.Source.Place, isRecorded: true, why);
        }
    }

    /// <summary>Where the parts of a source go that can't be read again; null when it can.</summary>
    private KeptParts? KeptOf(string key, SubmissionPlan plan) => plan.Source.Table.IsOnce ? new KeptParts(key, _sealing, _spool, _options.SpoolLimit) : null;

    /// <summary>Whether a key stands for a submission already.</summary>
    internal async Task<bool> IsTakenAsync(string key, CancellationToken cancellationToken) =>
        await _ledger.GetOutcomeAsync(key, cancellationToken).ConfigureAwait(false) is { Stage: not SubmissionStage.Refused };

    /// <summary>Takes up one submission; null when there is none under the key.</summary>
    internal async Task<SubmissionOutcome?> BringToEndAsync(string key, CancellationToken cancellationToken) =>
        await _ledger.GetOutcomeAsync(key, cancellationToken).ConfigureAwait(false) is null ? null : await ResumeOneAsync(key, SubmissionStage.Stored, cancellationToken).ConfigureAwait(false);

    private async Task<SubmissionOutcome> ResumeOneAsync(string key, SubmissionStage until, CancellationToken cancellationToken)
    {
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        return await _run.ResumeAsync(key, FindSource, Reporter(key), until, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the options say, or less where the center allows less; sets the pace, too. A center that cannot be asked does not keep a plan from being recorded.</summary>
    private async Task<int> PartSizeAsync(CancellationToken cancellationToken)
    {
        if (_center is null) return _options.PartSize;
        using var patience = Patience();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var limits = await _center.Service.GetLimitsAsync(either.Token).ConfigureAwait(false);
            _pace.PerMinute = limits.RequestsPerMinute;
            return limits.PartSize > 0 ? (int)Math.Min(limits.PartSize, _options.PartSize) : _options.PartSize;
        }
        catch (Exception unknown) when (unknown is CenterException || (unknown is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return _options.PartSize;
        }
    }

    private CancellationTokenSource Patience() =>
#if NET
        new(s_patienceForLimits, _ledger.Time);
#else
        _ledger.Time.CreateCancellationTokenSource(s_patienceForLimits);
#endif

    /// <summary>Removes what an earlier process left in the spool and no step needs; a part that is just being sent is sent all the same.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (_swept) return;
        var needed = await _ledger.Database.ReadAsync(session => new TaskTable(session).SpooledAsync(), cancellationToken).ConfigureAwait(false);
        _spool.Sweep(new HashSet<string>(needed, StringComparer.Ordinal));
        _swept = true;
    }

    private SubmissionSource? FindSource(string name) => SubmissionSource.FromName(name) ?? _options.FindSource?.Invoke(name);

    private ProgressReporter Reporter(string key) => new(key, _options.Progress, _ledger.Time);
}
