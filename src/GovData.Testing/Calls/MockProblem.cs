using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A refusal of the center on its way to becoming <c>application/problem+json</c>.</summary>
internal sealed class MockProblem
{
    public string Code { get; set; } = "";

    public int Status { get; set; }

    public string Title { get; set; } = "";

    public string Detail { get; set; } = "";

    public string WhoCanFix { get; set; } = "center";

    public bool IsRetryable { get; set; }

    public TimeSpan? RetryAfter { get; set; }

    /// <summary>An instant in the header instead of seconds; the body says seconds all the same.</summary>
    public DateTimeOffset? RetryAfterDate { get; set; }

    public IReadOnlyList<SchemaError> Errors { get; set; } = [];

    public JsonObject ToJson(string traceId)
    {
        var body = new JsonObject
        {
            ["type"] = "urn:govdata:problem:" + Code,
            ["title"] = Title,
            ["status"] = Status,
            ["code"] = Code,
            ["detail"] = Detail,
            ["traceId"] = traceId,
            ["retryable"] = IsRetryable,
            ["whoCanFix"] = WhoCanFix,
        };
        if (RetryAfter is { } wait) body["retryAfter"] = (long)Math.Ceiling(wait.TotalSeconds);
        if (Errors.Count > 0)
            body["errors"] = new JsonArray([.. Errors.Select(e => new JsonObject { ["pointer"] = e.Pointer, ["rule"] = e.Rule, ["message"] = e.Message })]);
        return body;
    }
}
