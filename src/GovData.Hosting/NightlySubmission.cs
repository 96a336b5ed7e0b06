using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Standards;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovData.Hosting;

/// <summary>Hands the day's plan to the worker when its time has come; after a stop over that time, the last one that was due.</summary>
internal sealed partial class NightlySubmission(
    IServiceProvider services, SubmissionQueue queue, NightlySubmissionOptions options, TimeProvider time, ILogger<NightlySubmission> logger) : BackgroundService
{
    private readonly ILogger _logger = logger;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var wait = options.RetryAfter;
        while (true)
        {
            var day = NightlyClock.LastDue(time.GetUtcNow(), options.At);
            if (await TakeAsync(day, stoppingToken).ConfigureAwait(false))
            {
                wait = options.RetryAfter;
                var rest = NightlyClock.UntilAfter(day, time.GetUtcNow(), options.At);
                if (rest > TimeSpan.Zero) await Task.Delay(rest, time, stoppingToken).ConfigureAwait(false);
                continue;
            }
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
            wait = wait + wait < options.MaxRetryAfter ? wait + wait : options.MaxRetryAfter;
        }
    }

    /// <summary>Whether nothing is left to do for the day.</summary>
    private async Task<bool> TakeAsync(CivilDate day, CancellationToken cancellationToken)
    {
        try
        {
            if (await options.Plan!(services, day, cancellationToken).ConfigureAwait(false) is not { } plan) return true;
            if (await queue.FindAsync(plan.Key, cancellationToken).ConfigureAwait(false) is { Stage: not SubmissionStage.Refused })
            {
                queue.Wake();
                return true;
            }
            var outcome = await queue.EnqueueAsync(plan, cancellationToken).ConfigureAwait(false);
            if (outcome.Stage == SubmissionStage.Invalid) Invalid();
            else Taken();
            await TellAsync(outcome, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (LedgerConflictException conflict) when (conflict.Kind == LedgerConflictKind.OtherContent)
        {
            TakenElsewhere();
            queue.Wake();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed((failure as CenterException)?.Code ?? failure.GetType().Name, failure);
            return false;
        }
    }

    private async Task TellAsync(SubmissionOutcome outcome, CancellationToken cancellationToken)
    {
        if (options.OnPlanned is null) return;
        try
        {
            await options.OnPlanned(outcome, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            ListenerFailed(thrown);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The day's submission is recorded")]
    private partial void Taken();

    [LoggerMessage(2, LogLevel.Warning, "The day's rows have findings; nothing was recorded or sent")]
    private partial void Invalid();

    [LoggerMessage(3, LogLevel.Information, "The day's submission was recorded by another process, from rows as they were then")]
    private partial void TakenElsewhere();

    [LoggerMessage(4, LogLevel.Error, "The day's submission could not be planned: {Kind}. It will be tried again")]
    private partial void Failed(string kind, Exception failure);

    [LoggerMessage(5, LogLevel.Error, "The listener for planned submissions failed")]
    private partial void ListenerFailed(Exception failure);
}
