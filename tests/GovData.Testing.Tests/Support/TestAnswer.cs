using System.Text;
using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

internal sealed class TestAnswer(int status, byte[] body, IReadOnlyDictionary<string, string> headers)
{
    public int Status { get; } = status;

    public byte[] Body { get; } = body;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Code => Json["code"]?.GetValue<string>();

    public string String(string member) => Json[member]!.GetValue<string>();

    /// <summary>The payload of a signed document in the answer.</summary>
    public JsonNode Payload(string member) => JsonNode.Parse(Convert.FromBase64String(Json[member]!["payload"]!.GetValue<string>()))!;
}
