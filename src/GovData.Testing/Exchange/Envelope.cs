using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Takes the contract's request out of what travels through the exchange: operation, path, query, headers, body.</summary>
internal static class Envelope
{
    public static MockRequest Open(ContractOperation operation, JsonElement envelope)
    {
        var query = string.Join("&", Members(envelope, "query").Select(p => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(p.Value)));
        var request = new MockRequest
        {
            Method = operation.Method,
            Target = Path(operation, Members(envelope, "path")) + (query.Length > 0 ? "?" + query : ""),
        };
        foreach (var header in Members(envelope, "headers")) request.Headers[header.Key] = header.Value;
        if (envelope.Member("body") is not { } body) return request;
        var isJson = operation.Request?.ByMediaType.ContainsKey("application/json") ?? true;
        request.Body = isJson ? MockJson.Bytes(MockJson.Node(body)) : FromBase64(body);
        if (!request.Headers.ContainsKey("Content-Type")) request.Headers["Content-Type"] = isJson ? "application/json" : "application/octet-stream";
        return request;
    }

    /// <summary>The answer's body as JSON; what is not JSON travels as base64.</summary>
    public static JsonNode? Content(MockAnswer answer)
    {
        if (answer.Body.Length == 0) return null;
        var type = answer.Headers.TryGetValue("Content-Type", out var header) ? header : "";
        return type.Contains("json") ? MockJson.Node(MockJson.Element(answer.Body)) : JsonValue.Create(Convert.ToBase64String(answer.Body));
    }

    private static string Path(ContractOperation operation, IReadOnlyDictionary<string, string> values)
    {
        try
        {
            return operation.Path.Fill(values);
        }
        catch (KeyNotFoundException)
        {
            throw MockProblems.Refuse("schema-violation", $"'path' must carry the parameters of {operation.Path.Text}.");
        }
    }

    private static Dictionary<string, string> Members(JsonElement envelope, string name) =>
        envelope.Member(name) is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null).ToDictionary(m => m.Name, m => m.Value.ToString(), StringComparer.Ordinal)
            : [];

    private static byte[] FromBase64(JsonElement body)
    {
        try
        {
            return Convert.FromBase64String(body.GetString() ?? "");
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw MockProblems.Refuse("schema-violation", "A body that is not JSON travels as base64 text.");
        }
    }
}
