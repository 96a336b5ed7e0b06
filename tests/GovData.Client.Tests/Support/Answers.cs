using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

/// <summary>Scripted answers for <see cref="ScriptedHandler"/>.</summary>
public static class Answers
{
    public static Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> Json(string json, int status = 200, Action<HttpResponseMessage>? more = null) =>
        Content(Encoding.UTF8.GetBytes(json), "application/json", status, more);

    public static Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> Problem(
        string code, int status, bool retryable = false, int? retryAfter = null, int wireStatus = 0, Action<HttpResponseMessage>? more = null) =>
        Content(Encoding.UTF8.GetBytes(
            $$"""{"type":"about:blank","title":"A title","status":{{status}},"code":"{{code}}","retryable":{{(retryable ? "true" : "false")}},"retryAfter":{{retryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}},"whoCanFix":"you","errors":[]}"""),
            "application/problem+json", wireStatus == 0 ? status : wireStatus, more);

    public static Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> Content(
        byte[] body, string? mediaType, int status = 200, Action<HttpResponseMessage>? more = null) => (_, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (mediaType is not null) response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        more?.Invoke(response);
        return Task.FromResult(response);
    };

    public static Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> Throws(Exception exception) => (_, _) => throw exception;

    /// <summary>Never answers; ends only when the request is cancelled, on the thread that cancels it.</summary>
    public static Task<HttpResponseMessage> Silence(ReceivedRequest request, CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return never.Task;
    }

    public static HttpResponseMessage Token(int number) => new(HttpStatusCode.OK)
    {
        Content = new StringContent($$"""{"accessToken":"token-{{number}}","expiresAt":"2099-01-01T00:00:00Z","department":"11500000009275780L"}""", Encoding.UTF8, "application/json"),
    };
}
