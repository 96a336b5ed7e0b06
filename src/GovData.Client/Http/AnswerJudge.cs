using System;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;

namespace GovData.Client;

/// <summary>Says what an answer is: what the contract promises, a refusal in the contract's words, or something odd.</summary>
internal sealed class AnswerJudge(TimeProvider time)
{
    private static ReadOnlySpan<byte> ProblemMark => "\"whoCanFix\""u8;

    public AttemptResult Judge(CenterCall call, CallAttempt attempt, WireAnswer answer)
    {
        if (IsRedirect(answer.Status)) return AttemptResult.Final(Odd(TransportFailure.Redirected, attempt, Text(answer.Status)));
        if (ReadProblem(answer) is { } problem) return Refused(attempt, answer, problem);
        if (!answer.IsSuccess) return Unexplained(attempt, answer);
        if (answer.IsHtml) return AttemptResult.Passing(NotThisContract(attempt, answer));
        return call.Take(answer, out var fault) ? AttemptResult.Success : AttemptResult.Passing(NotThisContract(attempt, answer, fault));
    }

    public static bool IsRedirect(int status) => status is >= 300 and < 400;

    public static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a refusal; gateways put it into a 200, so its own status counts. Null when the answer is none.</summary>
    public static Problem? ReadProblem(WireAnswer answer)
    {
        if (answer.IsSuccess && !answer.IsProblem && answer.Body.Span.IndexOf(ProblemMark) < 0) return null;
        try
        {
            var problem = JsonSerializer.Deserialize(answer.Body.Span, CallsJson.Default.Problem);
            if (problem is null || problem.Code.Length == 0) return null;
            if (problem.Status is < 400 or > 599)
            {
                if (answer.IsSuccess) return null;
                problem.Status = answer.Status;
            }
            return problem;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private AttemptResult Refused(CallAttempt attempt, WireAnswer answer, Problem problem)
    {
        problem.TraceId ??= attempt.TraceId;
        var refusal = new RequestRefusedException(problem, RefusalOrigin.Center, attempt.Operation, attempt.Number);
        var wait = problem.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : RetryAfter(answer.Response);
        return problem.Retryable || (problem.Status == 429 && wait is not null) ? AttemptResult.Passing(refusal, wait) : AttemptResult.Final(refusal);
    }

    private AttemptResult Unexplained(CallAttempt attempt, WireAnswer answer)
    {
        var failure = NotThisContract(attempt, answer);
        return answer.Status is 408 or 429 or 500 or 502 or 503 or 504
            ? AttemptResult.Passing(failure, RetryAfter(answer.Response))
            : AttemptResult.Final(failure);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => Later(date - (response.Headers.Date ?? time.GetUtcNow())),
        _ => null,
    };

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private static TransportException NotThisContract(CallAttempt attempt, WireAnswer answer, string? fault = null) =>
        Odd(TransportFailure.NotThisContract, attempt, fault ?? OddAnswer.Describe(answer.Status, answer.MediaType, answer.Body.Span));

    private static TransportException Odd(TransportFailure failure, CallAttempt attempt, string detail) =>
        new(failure, attempt.Operation, detail, attempt.TraceId, attempt.Number);
}
