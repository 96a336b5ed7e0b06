using GovData.Testing;
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace GovData.MockServer;

/// <summary>Writes an answer as the machine made it: its headers and no others, the very bytes of its body.</summary>
internal static class AnswerWriter
{
    public static ResponseMessage Write(MockAnswer answer, HttpResponse response)
    {
        response.OnStarting(() =>
        {
            // WireMock.Net puts a Date of its own beside the center's and leaves out what it thinks improper: the last word is here.
            response.Headers.Clear();
            foreach (var header in answer.Headers) response.Headers[header.Key] = header.Value;
            if (MayHaveBody(answer.Status)) response.ContentLength = answer.Body.Length;
            return Task.CompletedTask;
        });
        return new ResponseMessage
        {
            StatusCode = answer.Status,
            Headers = new Dictionary<string, WireMockList<string>>(),
            BodyData = MayHaveBody(answer.Status) ? new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body } : null,
        };
    }

    private static bool MayHaveBody(int status) => status is >= 200 and not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified);
}
