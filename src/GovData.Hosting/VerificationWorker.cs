using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovData.Hosting;

/// <summary>Asks again for what is kept when the host starts, when something is kept, and until all of it has its verdict.</summary>
internal sealed partial class VerificationWorker(WatchedVerifications pending, VerificationWorkerOptions options, TimeProvider time, ILogger<VerificationWorker> logger)
    : BackgroundService
{
    private readonly ILogger _logger = logger;
    private bool _isWaiting;
    private int _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var wait = options.RetryAfter;
        while (true)
        {
            _told = 0;
            pending.Kept.Reset();
            var isLeft = await RoundAsync(stoppingToken).ConfigureAwait(false);
            if (_told > 0 || !isLeft) wait = options.RetryAfter;
            if (!isLeft)
            {
                await pending.Kept.WaitAsync(pending.IsShared ? options.LookEvery : Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(false);
            }
            else if (await pending.Kept.WaitAsync(wait, time, stoppingToken).ConfigureAwait(false))
            {
                wait = options.RetryAfter;
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
            }
            else
            {
                wait = wait + wait < options.MaxRetryAfter ? wait + wait : options.MaxRetryAfter;
            }
        }
    }

    /// <summary>One round over all that is kept: whether anything was asked for in vain or is still to be told. What was kept meanwhile has set the signal.</summary>
    private async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await pending.RecheckAsync(TellAsync, cancellationToken).ConfigureAwait(false);
            var waiting = await pending.ListWaitingAsync(cancellationToken).ConfigureAwait(false);
            if (waiting.Count > 0 && !_isWaiting) Waiting(waiting.Count);
            _isWaiting = waiting.Count > 0;
            return waiting.Any(one => one.Attempts > 0);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            foreach (var one in failure is AggregateException several ? several.InnerExceptions : (IEnumerable<Exception>)[failure])
                if (one is InvalidDataException) NotOpened();
                else if (one is not NotTakenException) Failed((one as CenterException)?.Code ?? one.GetType().Name, one);
            return true;
        }
    }

    private async Task TellAsync(PendingVerification outcome, CancellationToken cancellationToken)
    {
        try
        {
            if (options.OnSettled is not null) await options.OnSettled(outcome, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            ListenerFailed(thrown);
            throw new NotTakenException(thrown);
        }
        _told++;
        Settled(outcome.Receipt!.Statement.Status.Value);
    }

    [LoggerMessage(1, LogLevel.Information, "A kept verification has its verdict: {Status}")]
    private partial void Settled(string status);

    [LoggerMessage(2, LogLevel.Information, "{Count} kept verifications have no verdict yet; the center is asked again until they do. The ledger says why")]
    private partial void Waiting(int count);

    [LoggerMessage(3, LogLevel.Error, "Kept verifications could not be asked for again: {Kind}. They will be tried again")]
    private partial void Failed(string kind, Exception failure);

    [LoggerMessage(4, LogLevel.Error, "The listener for settled verifications failed; the outcome will be told again")]
    private partial void ListenerFailed(Exception failure);

    [LoggerMessage(5, LogLevel.Error, "A kept verification cannot be opened: it was sealed under another secret, or changed. The list of those that wait names it (not-opened); give it up, or bring back the secret")]
    private partial void NotOpened();

    /// <summary>The listener's failure, which is logged already; thrown so that the outcome is not taken for told.</summary>
    private sealed class NotTakenException(Exception thrown) : Exception(thrown.Message, thrown);
}
