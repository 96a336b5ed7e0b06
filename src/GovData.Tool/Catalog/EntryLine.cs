using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>An entry as one line of JSON.</summary>
internal static class EntryLine
{
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CatalogEntry entry)
    {
        using var json = JsonDocument.Parse(entry.ToJson());
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, AsItIs)) json.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
