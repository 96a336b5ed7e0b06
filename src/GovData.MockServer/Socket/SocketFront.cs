using System.Globalization;
using GovData.Testing;
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace GovData.MockServer;

/// <summary>Carries a request from the socket to the machine or the console, and the answer with its effects back.</summary>
internal sealed class SocketFront(MockCenter center, AdminDesk desk, FaultRelay relay, CancellationToken stop) : IResponseProvider
{
    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        var request = RequestReader.Read(context.Request, requestMessage.BodyAsBytes);
        var answer = AdminDesk.Owns(request) ? desk.Answer(request) : await CarryAsync(request, context).ConfigureAwait(false);
        return (AnswerWriter.Write(answer, context.Response), null);
    }

    private async Task<MockAnswer> CarryAsync(MockRequest request, HttpContext context)
    {
        var answer = await center.AnswerAsync(request, stop).ConfigureAwait(false);
        if (answer.Delay > TimeSpan.Zero) await WaitAsync(answer.Delay, context.RequestAborted).ConfigureAwait(false);
        if (!answer.Headers.ContainsKey("Date")) answer.Headers["Date"] = center.Now.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
        Break(answer, context.Connection.RemotePort);
        return answer;
    }

    /// <summary>Waits on the mock's clock, as long as there is someone to answer.</summary>
    private async Task WaitAsync(TimeSpan delay, CancellationToken aborted)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(stop, aborted);
        await Task.Delay(delay, center.TimeProvider, given.Token).ConfigureAwait(false);
    }

    private void Break(MockAnswer answer, int port)
    {
        if (answer.Fault == MockFault.Truncate && answer.Body.Length > 0) relay.Truncate(port, answer.Body.Length / 2);
        else if (answer.Fault != MockFault.None) relay.Drop(port);
    }
}
