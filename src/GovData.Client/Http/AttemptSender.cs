using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>Makes one attempt: route, sign in, sign the hop, send, read, judge. Builds its message anew, so nothing of a failed attempt is sent twice.</summary>
internal sealed class AttemptSender(RunnerSettings settings, ClockOffset clock, AnswerJudge judge, CredentialSession session)
{
    private static readonly string[] s_numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public async ValueTask<AttemptResult> SendAsync(CenterCall call, int number, long deadline, CancellationToken cancellationToken)
    {
        var attempt = Prepare(call, number);
        var transfer = call.Operation.Timeout == TimeoutClass.Transfer;
        using var timer = new AttemptClock(settings.Time, settings.Budgets.Of(call.Operation.Timeout), deadline, transfer, cancellationToken);
        try
        {
            settings.Gateway.Route(attempt, settings.Endpoint);
            if (attempt.Address is null) throw new InvalidOperationException($"The gateway profile {settings.Gateway.Name} gave the call no address: set it in Route.");
            await session.AuthenticateAsync(attempt, timer.Token).ConfigureAwait(false);
            await SignAsync(call, attempt, timer.Token).ConfigureAwait(false);
            return await ExchangeAsync(call, attempt, timer).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested)
        {
            return TimedOut(attempt, timer.Ended, exception);
        }
        catch (CenterException exception)
        {
            exception.EndedAttempt(attempt.TraceId, number);
            return exception is RequestRefusedException { Problem.Retryable: false } or TransportException { Failure: TransportFailure.Redirected }
                ? AttemptResult.Final(exception)
                : AttemptResult.Passing(exception);
        }
        catch (AnswerTooLargeException)
        {
            return AttemptResult.Final(Lost(attempt, TransportFailure.AnswerTooLarge, null));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return AttemptResult.Passing(NetworkFault.Of(attempt, attempt.Operation, exception));
        }
        finally
        {
            attempt.Message.Dispose();
        }
    }

    private CallAttempt Prepare(CenterCall call, int number)
    {
        var attempt = new CallAttempt(call) { Number = number, Now = clock.Now, Department = settings.Department };
        attempt.SetHeader("User-Agent", settings.UserAgent);
        attempt.SetHeader("X-Trace-Id", call.TraceId);
        attempt.SetHeader("X-Attempt", number < s_numbers.Length ? s_numbers[number] : "10+");
        if (call.IdempotencyKey is { } key) attempt.SetHeader("Idempotency-Key", key);
        foreach (var (name, value) in call.Headers) attempt.SetHeader(name, value);
        return attempt;
    }

    private async ValueTask SignAsync(CenterCall call, CallAttempt attempt, CancellationToken cancellationToken)
    {
        if (!settings.Gateway.CarriesHeaders) return;
        var asked = call.Operation.Signature == SignatureRule.Required || (call.Operation.Signature == SignatureRule.Optional && settings.SignOptionalCalls);
        if (asked && settings.Signer is { } signer) await HopSignature.AddAsync(attempt, call.BodyDigest, signer, cancellationToken).ConfigureAwait(false);
        else if (call.BodyDigest is { } digest) HopSignature.AddDigest(attempt, digest);
    }

    private async ValueTask<AttemptResult> ExchangeAsync(CenterCall call, CallAttempt attempt, AttemptClock timer)
    {
        if (!attempt.Body.IsEmpty || attempt.Method == HttpMethod.Post) attempt.Message.Content = new TransferContent(attempt.Body, attempt.ContentType, timer);
        using var transport = settings.Transport();
        using var response = await transport.Invoker.SendAsync(attempt.Message, timer.Token).ConfigureAwait(false);
        timer.Progress();
        if (response.IsSuccessStatusCode && call is DownloadCall download) return await DownloadAsync(download, attempt, response, timer).ConfigureAwait(false);
        using var body = await BodyReader.ReadAsync(response, settings.MaxAnswerBytes, timer).ConfigureAwait(false);
        if (!AnswerDigest.Agrees(response, body.Bytes.Span)) return AttemptResult.Passing(Lost(attempt, TransportFailure.DigestMismatch, null));
        var answer = Unwrap(attempt, new WireAnswer((int)response.StatusCode, response.Content?.Headers.ContentType?.MediaType, body.Bytes, response));
        if (answer.Status == 401) return SignInRefused(call, attempt, answer);
        return judge.Judge(call, attempt, answer);
    }

    private WireAnswer Unwrap(CallAttempt attempt, WireAnswer answer)
    {
        if (!settings.Gateway.Wraps) return answer;
        var unwrapped = settings.Gateway.Unwrap(attempt, answer.Copy());
        return new WireAnswer(unwrapped.Status, unwrapped.ContentType, unwrapped.Body, answer.Response);
    }

    private AttemptResult SignInRefused(CenterCall call, CallAttempt attempt, WireAnswer answer)
    {
        clock.Learn(answer.Response);
        var judged = judge.Judge(call, attempt, answer);
        if (call.Renewed || judged.Failure is null || !session.Renew(attempt)) return judged;
        call.Renewed = true;
        return AttemptResult.Unauthenticated(judged.Failure);
    }

    private async ValueTask<AttemptResult> DownloadAsync(DownloadCall call, CallAttempt attempt, HttpResponseMessage response, AttemptClock timer)
    {
        var answer = new WireAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, default, response);
        if (answer.IsHtml) return judge.Judge(call, attempt, answer);
        try
        {
            await Download.CopyAsync(call, response, timer).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && !call.CanStartAgain)
        {
            return AttemptResult.Final(Lost(attempt, TransportFailure.ConnectionLost, exception));
        }
        return call.Digest is { } digest && AnswerDigest.Agrees(response, digest)
            ? AttemptResult.Success
            : AttemptResult.Final(Lost(attempt, TransportFailure.DigestMismatch, null));
    }

    private AttemptResult TimedOut(CallAttempt attempt, TimeLimit limit, Exception inner)
    {
        var length = limit == TimeLimit.Total ? settings.Budgets.Total : settings.Budgets.Of(attempt.Operation.Timeout);
        var failure = new CenterTimeoutException(limit, length, attempt.Operation, attempt.TraceId, attempt.Number, inner);
        return limit == TimeLimit.Total ? AttemptResult.Final(failure) : AttemptResult.Passing(failure);
    }

    private static TransportException Lost(CallAttempt attempt, TransportFailure failure, Exception? inner) =>
        new(failure, attempt.Operation, null, attempt.TraceId, attempt.Number, inner);
}
