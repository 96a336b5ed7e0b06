using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>Carries a session's own requests, without credential and without repeats; the call that needs the token repeats as a whole.</summary>
internal sealed class RunnerChannel(RunnerSettings settings, ClockOffset clock) : CredentialChannel
{
    private CenterOperation _signIn = CoreOperations.IssueToken;

    public override DepartmentIdentity Department => settings.Department;

    public override DateTimeOffset Now => clock.Now;

    public override async ValueTask<CenterAnswer> PostAsync(
        string path, ReadOnlyMemory<byte> json, Action<CallAttempt>? prepare, CancellationToken cancellationToken)
    {
        var operation = path == CoreOperations.IssueToken.Path ? CoreOperations.IssueToken : new CenterOperation(path, HttpMethod.Post, path, RetryClass.Never);
        _signIn = operation;
        var attempt = new CallAttempt(new CallRequest(operation) { Path = path, Body = json, ContentType = "application/json" }) { Department = settings.Department, Now = Now };
        var deadline = Deadline.After(settings.Time, settings.Budgets.Total);
        using var timer = new AttemptClock(settings.Time, settings.Budgets.Query, deadline, onProgress: false, cancellationToken);
        attempt.Address = settings.Gateway.AddressOf(path, settings.Endpoint);
        attempt.SetHeader("User-Agent", settings.UserAgent);
        prepare?.Invoke(attempt);
        attempt.Message.Content = new TransferContent(json, attempt.ContentType, timer);
        using var message = attempt.Message;
        using var transport = settings.Transport();
        try
        {
            using var response = await transport.Invoker.SendAsync(message, timer.Token).ConfigureAwait(false);
            clock.Learn(response);
            using var body = await BodyReader.ReadAsync(response, settings.MaxAnswerBytes, timer).ConfigureAwait(false);
            return new WireAnswer((int)response.StatusCode, response.Content?.Headers.ContentType?.MediaType, body.Bytes, response).Copy();
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CenterTimeoutException(TimeLimit.Attempt, settings.Budgets.Query, operation, null, 1, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException and not AnswerTooLargeException)
        {
            throw NetworkFault.Of(attempt, operation, exception);
        }
    }

    public override CenterException Refusal(CenterAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using var none = new HttpResponseMessage();
        var wire = new WireAnswer(answer.Status, answer.ContentType, answer.Body, none);
        if (AnswerJudge.IsRedirect(answer.Status)) return new TransportException(TransportFailure.Redirected, _signIn, AnswerJudge.Text(answer.Status));
        return AnswerJudge.ReadProblem(wire) is { } problem
            ? new RequestRefusedException(problem, RefusalOrigin.Center, _signIn)
            : new TransportException(TransportFailure.NotThisContract, _signIn, OddAnswer.Describe(answer.Status, answer.ContentType, answer.Body.Span));
    }
}
