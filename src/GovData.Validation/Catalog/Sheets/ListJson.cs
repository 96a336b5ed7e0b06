using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovData.Validation;

/// <summary>JSON in a cell: extension metadata that is more than a text.</summary>
internal static class ListJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value on one line, Chinese as Chinese.</summary>
    public static string OneLine(JsonElement value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain)) value.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads a value; false when the text is no JSON.</summary>
    public static bool TryRead(string text, out JsonElement value)
    {
        value = default;
        try
        {
            using var document = JsonDocument.Parse(text);
            value = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A text as a value.</summary>
    public static JsonElement Of(string text)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain)) writer.WriteStringValue(text);
        using var document = JsonDocument.Parse(bytes.ToArray());
        return document.RootElement.Clone();
    }
}
