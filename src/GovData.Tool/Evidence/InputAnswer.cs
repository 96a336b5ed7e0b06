using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovData.Security;

namespace GovData.Tool;

/// <summary>The answer on one input file.</summary>
internal static class InputAnswer
{
    public static string Text(string file, EvidenceReport report, Speech speech) => file + speech.Of("：", ": ") + report.ToText(speech.Culture);

    /// <summary>One line: the file's name, then the report's members; of a file that cannot be read only that it cannot be judged.</summary>
    public static string Json(string file, EvidenceReport? report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("input", file);
            using var members = JsonDocument.Parse(report?.ToJson() ?? """{"conclusion":"CANNOT_JUDGE","code":"input.unreadable"}""");
            foreach (var member in members.RootElement.EnumerateObject()) member.WriteTo(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
