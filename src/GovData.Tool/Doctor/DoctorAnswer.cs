using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovData.Tool;

/// <summary>All that was found, as an answer: a line of JSON for programs, a few lines for people.</summary>
internal static class DoctorAnswer
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>0 nothing is wrong, 1 something is, 3 something could not be tried.</summary>
    public static int CodeOf(IReadOnlyCollection<Finding> findings) =>
        findings.Any(one => one.State == FindingState.Unknown) ? ExitCode.CouldNotJudge
        : findings.Any(one => one.State == FindingState.Fault) ? ExitCode.No
        : ExitCode.Yes;

    public static string Json(IReadOnlyCollection<Finding> findings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteBoolean("healthy", CodeOf(findings) == ExitCode.Yes);
            json.WriteStartArray("findings");
            foreach (var one in findings)
            {
                json.WriteStartObject();
                json.WriteString("code", one.Code);
                json.WriteString("state", StateOf(one.State));
                json.WriteString("message", one.Said);
                json.WriteString("do", one.Do);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    public static string Text(IReadOnlyCollection<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var one in findings)
        {
            text.Append(StateOf(one.State).PadRight(9)).Append(one.Code).Append("  ").Append(one.Said).Append('\n');
            if (one.Do is { } todo) text.Append("         -> ").Append(todo).Append('\n');
        }
        return text.ToString();
    }

    private static string StateOf(FindingState state) => state switch
    {
        FindingState.Ok => "ok",
        FindingState.Warning => "warning",
        FindingState.Fault => "fault",
        FindingState.Unknown => "unknown",
        _ => "skipped",
    };
}
