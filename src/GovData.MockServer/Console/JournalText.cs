using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The journal as JSON: what arrived and what came of it, credentials masked, without bodies.</summary>
internal static class JournalText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<MockJournalEntry> journal, string? operation, string? key)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var entry in journal.Where(e => (operation ?? e.Operation) == e.Operation && (key ?? e.Key) == e.Key)) Write(json, entry);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, MockJournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteString("at", entry.At);
        json.WriteString("operation", entry.Operation);
        json.WriteString("method", entry.Method);
        json.WriteString("target", entry.Target);
        json.WriteString("department", entry.Department);
        json.WriteNumber("attempt", entry.Attempt);
        json.WriteString("traceId", entry.TraceId);
        json.WriteString("key", entry.Key);
        json.WriteString("digest", entry.Digest);
        json.WriteNumber("status", entry.Status);
        json.WriteString("problem", entry.Problem);
        json.WriteBoolean("hadEffect", entry.HadEffect);
        json.WriteString("outcome", entry.Outcome.ToString());
        json.WriteStartObject("headers");
        foreach (var header in entry.Headers) json.WriteString(header.Key, header.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
