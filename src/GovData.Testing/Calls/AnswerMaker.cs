using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Makes answers; what a header says also stands in the body.</summary>
internal static class AnswerMaker
{
    public static MockAnswer Json(JsonNode body, int status = 200) => Of(MockJson.Bytes(body), "application/json", status);

    public static MockAnswer Bytes(byte[] body, string contentType) => Of(body, contentType, 200);

    public static MockAnswer Problem(MockProblem problem, string traceId)
    {
        var answer = Of(MockJson.Bytes(problem.ToJson(traceId)), "application/problem+json", problem.Status);
        if (problem.RetryAfterDate is { } date) answer.Headers["Retry-After"] = date.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
        else if (problem.RetryAfter is { } wait) answer.Headers["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    public static MockAnswer Copy(MockAnswer answer) => new()
    {
        Status = answer.Status,
        Body = [.. answer.Body],
        Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>States the digest of the body as it is now.</summary>
    public static void StampDigest(MockAnswer answer)
    {
        using var sha256 = SHA256.Create();
        answer.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(sha256.ComputeHash(answer.Body))}:";
    }

    private static MockAnswer Of(byte[] body, string contentType, int status)
    {
        var answer = new MockAnswer { Status = status, Body = body, Headers = { ["Content-Type"] = contentType } };
        StampDigest(answer);
        return answer;
    }
}
