using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The journal as JSON: what arrived and what came of it, without bodies and headers.</summary>
internal static class JournalText
{
    public static string Write(IEnumerable<MockJournalEntry> journal)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var entry in journal)
            {
                json.WriteStartObject();
                json.WriteNumber("number", entry.Number);
                json.WriteString("at", entry.At);
                json.WriteString("operation", entry.Operation);
                json.WriteString("department", entry.Department);
                json.WriteNumber("attempt", entry.Attempt);
                json.WriteString("traceId", entry.TraceId);
                json.WriteString("key", entry.Key);
                json.WriteString("digest", entry.Digest);
                json.WriteNumber("status", entry.Status);
                json.WriteString("problem", entry.Problem);
                json.WriteBoolean("hadEffect", entry.HadEffect);
                json.WriteString("outcome", entry.Outcome.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
