using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovData.Hosting;

/// <summary>Takes up unfinished submissions when the host starts, when one is queued, when the center wants to be asked again, and after a failure.</summary>
internal sealed partial class SubmissionWorker(SubmissionQueue queue, SubmissionWorkerOptions options, TimeProvider time, ILogger<SubmissionWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromSeconds(1);
    private readonly ILogger _logger = logger;
    private bool _isPaused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var afterFailure = options.RetryAfter;
        while (true)
        {
            var (again, failed) = await RoundAsync(stoppingToken).ConfigureAwait(false);
            if (failed && (again is null || afterFailure < again)) again = afterFailure;
            if (!failed && (queue.IsShared || _isPaused)) again = Earlier(again ?? options.LookEvery, options.LookEvery);
            afterFailure = failed ? Earlier(afterFailure + afterFailure, options.MaxRetryAfter) : options.RetryAfter;
            await queue.WaitAsync(again ?? Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>One round over all that is unfinished: when to go again for what is being checked, and whether anything failed.</summary>
    private async Task<(TimeSpan? Again, bool Failed)> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = await queue.Submitter.ResumeAsync(cancellationToken).ConfigureAwait(false);
            foreach (var outcome in outcomes) await TellAsync(outcome, cancellationToken).ConfigureAwait(false);
            var paused = outcomes.Count(IsPaused);
            if (paused > 0 && !_isPaused) Waiting(paused);
            _isPaused = paused > 0;
            var waits = outcomes.Select(outcome => outcome.AskAgainIn).Where(wait => wait is not null).ToList();
            return (waits.Count == 0 ? null : Later(waits.Min()!.Value, s_shortestWait), outcomes.Any(IsToBeTriedAgain));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            RoundFailed(failure.GetType().Name, failure);
            return (null, true);
        }
    }

    private async Task TellAsync(SubmissionOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Failure is { } failure && !IsPaused(outcome)) Failed(outcome.Stage, (failure as CenterException)?.Code ?? failure.GetType().Name);
        if (!outcome.IsFinished && outcome.Stage is not SubmissionStage.Refused) return;
        Ended(outcome.Stage);
        if (options.OnEnded is null) return;
        try
        {
            await options.OnEnded(outcome, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            ListenerFailed(thrown);
        }
    }

    private static bool IsToBeTriedAgain(SubmissionOutcome outcome) => outcome.Failure is not null && outcome.Stage is not SubmissionStage.Refused && !IsPaused(outcome);

    private static bool IsPaused(SubmissionOutcome outcome) => outcome.Failure is LedgerConflictException { Kind: LedgerConflictKind.Paused };

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    [LoggerMessage(1, LogLevel.Information, "A submission has ended: {Stage}")]
    private partial void Ended(SubmissionStage stage);

    [LoggerMessage(2, LogLevel.Warning, "A submission stopped at {Stage}: {Code}. It will be taken up again; its ledger entry says why")]
    private partial void Failed(SubmissionStage stage, string code);

    [LoggerMessage(3, LogLevel.Error, "Unfinished submissions could not be taken up: {Kind}. They will be tried again")]
    private partial void RoundFailed(string kind, Exception failure);

    [LoggerMessage(4, LogLevel.Error, "The listener for ended submissions failed")]
    private partial void ListenerFailed(Exception failure);

    [LoggerMessage(5, LogLevel.Information, "The ledger is paused; {Count} submissions wait until it is unpaused")]
    private partial void Waiting(int count);
}
