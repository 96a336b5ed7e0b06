using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>
/// Carries every call of every link. Repeats stand above request building: what may be repeated is the operation's own retry class, never a guess from the verb
/// or from an answer that did not come.
/// </summary>
internal sealed class CallRunner
{
    private readonly RunnerSettings _settings;
    private readonly AttemptSender _sender;
    private readonly Retries _retries;
    private readonly CallLog _log;

    public CallRunner(RunnerSettings settings, CenterCredential credential, CallLog log)
    {
        (_settings, _log) = (settings, log);
        var clock = new ClockOffset(settings.Time);
        var judge = new AnswerJudge(settings.Time);
        var session = credential.OpenSession(new RunnerChannel(settings, clock));
        _sender = new AttemptSender(settings, clock, judge, session);
        _retries = new Retries(settings.Budgets, settings.Time);
    }

    public RunnerSettings Settings => _settings;

    public Task<T> GetAsync<T>(CenterOperation operation, CallParameters parameters, AnswerReader<T> reader, CancellationToken cancellationToken) =>
        AnswerAsync(new JsonCall<T>(operation, reader) { Parameters = parameters }, cancellationToken);

    public Task<T> PostAsync<TBody, T>(
        CenterOperation operation, CallParameters parameters, TBody body, JsonTypeInfo<TBody> type, AnswerReader<T> reader,
        CancellationToken cancellationToken, string? idempotencyKey = null) =>
        AnswerAsync(new JsonCall<T>(operation, reader)
        {
            Parameters = parameters,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, type),
            ContentType = "application/json",
            IdempotencyKey = idempotencyKey,
        }, cancellationToken);

    /// <summary>Runs a call made elsewhere and returns what it took.</summary>
    public async Task<T> AnswerAsync<T>(JsonCall<T> call, CancellationToken cancellationToken)
    {
        await RunAsync(call, cancellationToken).ConfigureAwait(false);
        return call.Answer!;
    }

    /// <summary>Runs a call to its end.</summary>
    /// <exception cref="CenterException">It did not come to one.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the token is the caller's.</exception>
    public async ValueTask RunAsync(CenterCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        call.Path = (call.Parameters ?? CallParameters.None).Fill(call.Operation.Path);
        using var activity = CallTelemetry.Start(call);
        call.TraceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        var started = _settings.Time.GetTimestamp();
        var deadline = Deadline.After(_settings.Time, _settings.Budgets.Total);
        var result = await TryAsync(call, 1, deadline, cancellationToken).ConfigureAwait(false);
        if (result.MayRepeat) result = await RepeatAsync(result, call, deadline, cancellationToken).ConfigureAwait(false);
        var elapsed = _settings.Time.GetElapsedTime(started);
        CallTelemetry.Finish(activity, call, result.Failure, elapsed);
        _log.Finished(call, result.Failure, elapsed);
        if (result.Failure is { } failure) throw failure;
    }

    private async ValueTask<AttemptResult> RepeatAsync(AttemptResult first, CenterCall call, long deadline, CancellationToken cancellationToken)
    {
        var last = await _retries.RunAsync(first, number => TryAsync(call, number, deadline, cancellationToken), deadline, cancellationToken).ConfigureAwait(false);
        return last.Failure is { } failure && Deadline.Left(_settings.Time, deadline) <= TimeSpan.Zero && failure is not CenterTimeoutException { Limit: TimeLimit.Total }
            ? AttemptResult.Final(new CenterTimeoutException(TimeLimit.Total, _settings.Budgets.Total, call.Operation, call.TraceId, failure.Attempts, failure))
            : last;
    }

    private async ValueTask<AttemptResult> TryAsync(CenterCall call, int number, long deadline, CancellationToken cancellationToken)
    {
        using var activity = CallTelemetry.StartAttempt(call, number);
        var result = await _sender.SendAsync(call, number, deadline, cancellationToken).ConfigureAwait(false);
        if (result.Failure is null) return result;
        _log.AttemptFailed(call, number, result.Failure);
        var repeatable = result.HadNoEffect || (call.Operation.Retry != RetryClass.Never && call is not DownloadCall { CanStartAgain: false });
        var inTime = result.Wait is not { } wait || wait < Deadline.Left(_settings.Time, deadline);
        return result.MayRepeat && repeatable && inTime ? result : result.Finally();
    }
}
