using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Testing;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace GovData.MockServer;

/// <summary>Carries a request from the socket to the machine and its answer back, byte for byte.</summary>
internal static class Front
{
    public static async Task<ResponseMessage> AnswerAsync(MockCenter center, IRequestMessage request)
    {
        var answer = await center.AnswerAsync(Read(request)).ConfigureAwait(false);
        if (answer.Delay > TimeSpan.Zero) await Task.Delay(answer.Delay, center.TimeProvider).ConfigureAwait(false);
        if (answer.Fault != MockFault.None) answer.Headers[FaultRelay.Mark] = answer.Fault == MockFault.Drop ? FaultRelay.Drop : FaultRelay.Cut;
        return Write(answer.Status, answer.Headers, answer.Body);
    }

    public static ResponseMessage Write(int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] body) => new()
    {
        StatusCode = status,
        Headers = headers.ToDictionary(header => header.Key, header => new WireMockList<string>(header.Value)),
        BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = body },
    };

    private static MockRequest Read(IRequestMessage request)
    {
        var read = new MockRequest
        {
            Method = request.Method.ToUpperInvariant(),
            Target = new Uri(request.AbsoluteUrl).PathAndQuery,
            Body = request.BodyAsBytes ?? [],
        };
        foreach (var header in request.Headers ?? new Dictionary<string, WireMockList<string>>()) read.Headers[header.Key] = string.Join(", ", header.Value);
        return read;
    }
}
