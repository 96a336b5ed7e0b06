using System;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace GovData.Client;

/// <summary>Repeats a call that failed in a way that passes. Entered after the first failure only, so that a call that goes well pays nothing for it.</summary>
internal sealed class Retries
{
    private static readonly ResiliencePropertyKey<RepeatedSend> s_repeat = new("govdata");
    private readonly ResiliencePipeline<AttemptResult>? _pipeline;
    private readonly TimeProvider _time;

    public Retries(CallBudgets budgets, TimeProvider time)
    {
        _time = time;
        if (budgets.MaxRetries == 0) return;
        _pipeline = new ResiliencePipelineBuilder<AttemptResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<AttemptResult>
            {
                MaxRetryAttempts = budgets.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = budgets.RetryDelay,
                MaxDelay = budgets.MaxRetryDelay,
                ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Result.MayRepeat),
                DelayGenerator = static args => new ValueTask<TimeSpan?>(args.Outcome.Result.Wait),
            })
            .Build();
    }

    public async ValueTask<AttemptResult> RunAsync(AttemptResult first, Func<int, ValueTask<AttemptResult>> send, long deadline, CancellationToken cancellationToken)
    {
        if (_pipeline is null) return first;
        using var budget = new AttemptClock(_time, TimeSpan.MaxValue, deadline, onProgress: false, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, budget.Token);
        var repeat = new RepeatedSend(first, send);
        try
        {
            var outcome = await _pipeline.ExecuteOutcomeAsync(static async (_, repeat) => Outcome.FromResult(await repeat.NextAsync().ConfigureAwait(false)), context, repeat)
                .ConfigureAwait(false);
            return outcome.Exception is null ? outcome.Result : Ended(outcome.Exception, repeat, cancellationToken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static AttemptResult Ended(Exception exception, RepeatedSend repeat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (exception is OperationCanceledException) return repeat.Last.Finally();
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception).Throw();
        return default;
    }

    /// <summary>The attempts of one call; the first has been made already and is only handed over.</summary>
    private sealed class RepeatedSend(AttemptResult first, Func<int, ValueTask<AttemptResult>> send)
    {
        private int _number;

        public AttemptResult Last { get; private set; } = first;

        public async ValueTask<AttemptResult> NextAsync()
        {
            if (++_number > 1) Last = await send(_number).ConfigureAwait(false);
            return Last;
        }
    }
}
