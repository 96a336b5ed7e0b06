using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Follows the check to its end. Receipt, evidence and stage are committed in one transaction.</summary>
internal sealed class FollowStep(Bench bench)
{
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_usualWait = TimeSpan.FromSeconds(5);

    /// <returns>Null at the end; otherwise the time is up, or another worker follows it, and so long nobody should ask.</returns>
    public async Task<TimeSpan?> RunAsync(SubmissionRow row, ProgressReporter progress, CancellationToken cancellationToken)
    {
        using var held = await bench.TakeAsync(row.Key, TaskKinds.Poll, cancellationToken).ConfigureAwait(false);
        if (held is null) return s_usualWait;
        var wait = await held.DoAsync(() => RunAsync(row, held.Row, progress, held.Token)).ConfigureAwait(false);
        if (wait is not null) await held.GiveBackAsync().ConfigureAwait(false);
        return wait;
    }

    private async Task<TimeSpan?> RunAsync(SubmissionRow row, TaskRow mine, ProgressReporter progress, CancellationToken cancellationToken)
    {
        var status = await WaitAsync(row.Key, progress, cancellationToken).ConfigureAwait(false);
        if (!status.IsFinal) return status.NextPoll is { } seconds ? TimeSpan.FromSeconds(seconds) : s_usualWait;
        var stage = StageOf(status);
        if (stage is SubmissionStage.Stored or SubmissionStage.Partly)
        {
            var receipt = await bench.ReceiptAsync(row, cancellationToken).ConfigureAwait(false);
            await EndAsync(row.Key, mine, stage, status.Reason, receipt.Document, EvidenceEntries.Of(row.Key, EvidenceEntries.Receipt, receipt.Document, row.Key, bench.Time), cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
        var ended = EvidenceEntries.Of(row.Key, EvidenceEntries.Ended, null, row.Key, bench.Time);
        if (stage is SubmissionStage.Rejected)
        {
            var report = await bench.Center.GetReportAsync(row.Key, cancellationToken).ConfigureAwait(false);
            ended.DocumentDigest = ContentDigest.Of(DigestAlgorithm.Sm3, report.Body.Span);
        }
        await EndAsync(row.Key, mine, stage, status.Reason, null, ended, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<SubmissionStatus> WaitAsync(string key, ProgressReporter progress, CancellationToken cancellationToken)
    {
        var started = bench.Time.GetTimestamp();
        while (true)
        {
            progress.Tell(SubmissionStage.Checking);
            var left = bench.FollowAtMost - bench.Time.GetElapsedTime(started) ?? s_heartbeat;
            var status = left > TimeSpan.Zero
                ? await bench.Center.WaitAsync(key, left < s_heartbeat ? left : s_heartbeat, cancellationToken).ConfigureAwait(false)
                : await bench.Center.GetAsync(key, cancellationToken).ConfigureAwait(false);
            if (status.IsFinal || left <= s_heartbeat && bench.FollowAtMost is not null) return status;
        }
    }

    private Task<bool> EndAsync(
        string key, TaskRow mine, SubmissionStage stage, string? reason, SignedDocument? receipt, EvidenceEntry evidence, CancellationToken cancellationToken) =>
        bench.Database.WriteAsync(
            async session =>
            {
                var submissions = new SubmissionTable(session);
                if (!await new TaskTable(session).FinishAsync(key, mine).ConfigureAwait(false)) throw Bench.Lost(key, mine);
                if (receipt is not null) await submissions.KeepReceiptAsync(key, receipt.ToJson()).ConfigureAwait(false);
                await new EvidenceTable(session).AppendAsync(evidence).ConfigureAwait(false);
                var moved = await submissions.MoveAsync(key, SubmissionStage.Checking, stage, reason, bench.Now).ConfigureAwait(false);
                await GoOnWithRecallAsync(session, key, stage).ConfigureAwait(false);
                return moved;
            },
            cancellationToken);

    /// <summary>A recall that was meant while the center checked is next, where anything is stored. The row is locked by now, so none is overlooked.</summary>
    private async Task GoOnWithRecallAsync(LedgerSession session, string key, SubmissionStage stage)
    {
        var recalls = new RecallTable(session);
        if (await recalls.FindAsync(key).ConfigureAwait(false) is not { } recall) return;
        if (stage is not (SubmissionStage.Stored or SubmissionStage.Partly))
        {
            await recalls.EndAsync(key).ConfigureAwait(false);
            return;
        }
        recall.From = StageText.Write(stage);
        await recalls.ChangeAsync(key, recall).ConfigureAwait(false);
        await new SubmissionTable(session).MoveAsync(key, stage, SubmissionStage.Recalling, recall.Reason, bench.Now).ConfigureAwait(false);
    }

    public static SubmissionStage StageOf(SubmissionStatus status) =>
        status.State == SubmissionState.Stored ? SubmissionStage.Stored
        : status.State == SubmissionState.Partly ? SubmissionStage.Partly
        : status.State == SubmissionState.Rejected ? SubmissionStage.Rejected
        : status.State == SubmissionState.Recalled ? SubmissionStage.Recalled
        : throw new TransportException(TransportFailure.NotThisContract, detail: $"a final state of a submission that this version does not know ({status.State.Value})");
}
