using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovData.Security;

/// <summary>The report in no language.</summary>
internal static class EvidenceReportJson
{
    public static string Write(EvidenceReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("conclusion", Word(report.Conclusion));
            json.WriteNumber("lines", report.Lines);
            Write(json, report.Anchorage);
            if (report.Segment is { } segment) Write(json, segment);
            json.WriteStartArray("streams");
            foreach (var stream in report.Streams) Write(json, stream);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string Word(EvidenceConclusion conclusion) => conclusion switch
    {
        EvidenceConclusion.Proved => "PROVED",
        EvidenceConclusion.Broken => "BROKEN",
        _ => "CANNOT_JUDGE",
    };

    private static void Write(Utf8JsonWriter json, EvidenceAnchorage anchorage)
    {
        json.WriteStartObject("checkpoints");
        json.WriteNumber("last", anchorage.Last);
        json.WriteString("lastDigest", anchorage.LastDigest?.ToString());
        json.WriteNumber("anchored", anchorage.Anchored);
        json.WriteNumber("notAnchored", anchorage.NotAnchored);
        Write(json, "untrustedKeys", anchorage.UntrustedKeys);
        json.WriteStartArray("breaks");
        Write(json, anchorage.Breaks);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvidenceSegmentReport segment)
    {
        json.WriteStartObject("segment");
        json.WriteString("department", segment.Head.Department);
        json.WriteNumber("from", segment.Head.From);
        json.WriteNumber("to", segment.Head.To);
        json.WriteString("digest", segment.Digest.ToString());
        json.WriteString("previous", segment.Head.Previous?.ToString());
        Write(json, "material", segment.Material.Select(one => one.Kind.Value));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvidenceStreamReport stream)
    {
        json.WriteStartObject();
        json.WriteString("stream", stream.Stream);
        json.WriteString("conclusion", Word(stream.Conclusion));
        json.WriteNumber("entries", stream.Entries);
        json.WriteNumber("proved", stream.Proved);
        json.WriteNumber("unsigned", stream.Unsigned);
        json.WriteNumber("untrusted", stream.Untrusted);
        json.WriteNumber("anchored", stream.Anchored);
        json.WriteNumber("notAnchored", stream.NotAnchored);
        Write(json, "untrustedKeys", stream.UntrustedKeys);
        json.WriteStartArray("findings");
        Write(json, stream.Findings);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<EvidenceFinding> findings)
    {
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteNumber("line", finding.Line);
            json.WriteString("code", finding.Reason.Code);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
