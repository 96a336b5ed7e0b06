using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Takes one submission from wherever the ledger says it is to its end, step by step.</summary>
internal sealed class SubmissionRun(Bench bench)
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private readonly AnnounceStep _announce = new(bench);
    private readonly PartStep _parts = new(bench);
    private readonly RecutStep _recut = new(bench);
    private readonly CloseStep _close = new(bench);
    private readonly FollowStep _follow = new(bench);
    private readonly RecallStep _recall = new(bench);

    /// <summary>To the end.</summary>
    public Task<SubmissionOutcome> RunAsync(string key, SubmissionSource? source, ProgressReporter progress, CancellationToken cancellationToken) =>
        RunAsync(key, source, progress, SubmissionStage.Stored, cancellationToken);

    /// <summary>To the end, or until it has come to a stage.</summary>
    public async Task<SubmissionOutcome> RunAsync(
        string key, SubmissionSource? source, ProgressReporter progress, SubmissionStage until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
            progress.Know(RecordReader.Plan(row), row.Stage);
            if (row.Stage != SubmissionStage.Announced) progress.Tell(row.Stage); // of that stage it is told once it is known what the center has
            if (row.Stage == until || !IsUnderWay(row.Stage)) return await OutcomeAsync(row, cancellationToken).ConfigureAwait(false);
            if (row.Stage == SubmissionStage.Checking && await FollowAsync(row, progress, cancellationToken).ConfigureAwait(false) is { } waiting) return waiting;
            if (row.Stage != SubmissionStage.Checking && !await GoOnAsync(row, source, progress, cancellationToken).ConfigureAwait(false))
                await Task.Delay(s_look, bench.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsUnderWay(SubmissionStage stage) =>
        stage is SubmissionStage.Recorded or SubmissionStage.Announced or SubmissionStage.Closing or SubmissionStage.Checking or SubmissionStage.Recalling;

    /// <summary>Does the next step; false when another worker does it, or has taken it over meanwhile.</summary>
    private async Task<bool> GoOnAsync(SubmissionRow row, SubmissionSource? source, ProgressReporter progress, CancellationToken cancellationToken)
    {
        try
        {
            if (row.Stage == SubmissionStage.Recorded) return await _announce.RunAsync(row, cancellationToken).ConfigureAwait(false);
            if (row.Stage == SubmissionStage.Closing) return await _close.RunAsync(row, cancellationToken).ConfigureAwait(false);
            if (row.Stage == SubmissionStage.Recalling) return await _recall.RunAsync(row, cancellationToken).ConfigureAwait(false);
            if (!await _parts.RunAsync(row, source, progress, cancellationToken).ConfigureAwait(false)) return true;
            await _close.FreezeAsync(row, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PartTooLargeException tooLarge)
        {
            return await _recut.RunAsync(row, source, tooLarge, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception lost) when (bench.IsLost(lost, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>Follows the check; null at its end, otherwise how the submission stands until it is asked again.</summary>
    private async Task<SubmissionOutcome?> FollowAsync(SubmissionRow row, ProgressReporter progress, CancellationToken cancellationToken)
    {
        TimeSpan? wait;
        try
        {
            wait = await _follow.RunAsync(row, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception lost) when (bench.IsLost(lost, cancellationToken))
        {
            wait = s_look;
        }
        if (wait is null) return null;
        if (bench.IsShared && bench.FollowAtMost is null)
        {
            await Task.Delay(wait.Value, bench.Time, cancellationToken).ConfigureAwait(false);
            return null;
        }
        var waiting = await OutcomeAsync(row, cancellationToken).ConfigureAwait(false);
        waiting.AskAgainIn = wait;
        return waiting;
    }

    /// <summary>The same, but what stands in the way of this one submission is told in its outcome.</summary>
    public async Task<SubmissionOutcome> ResumeAsync(
        string key, Func<string, SubmissionSource?> find, ProgressReporter progress, SubmissionStage until, CancellationToken cancellationToken)
    {
        SubmissionOutcome outcome;
        var row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
        try
        {
            outcome = await RunAsync(key, find(RecordReader.Plan(row).Source), progress, until, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
            outcome = await OutcomeAsync(row, cancellationToken).ConfigureAwait(false);
            (outcome.Failure, outcome.Reason) = (failure, outcome.Reason ?? failure.Message);
        }
        outcome.Work.Resumed = true;
        return outcome;
    }

    /// <summary>What the ledger says of a submission.</summary>
    public Task<SubmissionOutcome> OutcomeAsync(SubmissionRow row, CancellationToken cancellationToken) => OutcomeReader.ReadAsync(bench.Database, row, cancellationToken);
}
