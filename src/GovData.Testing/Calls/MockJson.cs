using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>JSON as the mock writes it: Chinese as it is, no indentation, no reflection.</summary>
internal static class MockJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode? node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }
        return stream.ToArray();
    }

    public static JsonElement Element(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    public static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    public static IReadOnlyList<string> Texts(this JsonElement element, string member) => [.. element.List(member).Select(e => e.GetString()!)];

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode?)t)]);

    public static JsonArray List(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    public static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static string? Text(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string Need(this JsonElement element, string member) =>
        element.Text(member) ?? throw new InvalidOperationException($"The contract should have required the member '{member}'.");

    public static JsonElement? Member(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IReadOnlyList<JsonElement> List(this JsonElement element, string member) =>
        element.Member(member) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];
}
