using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>A checkpoint that was handed over, or a segment that was archived, as an answer: a line of JSON for programs, a line for people; for people nothing when there is none.</summary>
internal static class AnchorageAnswer
{
    public static Task WriteAsync(Session session, CheckpointRecord? record, bool asJson) => WriteAsync(
        session, asJson, "checkpoint", record is null ? null : json =>
        {
            json.WriteString("key", record.Key);
            json.WriteNumber("number", record.Number);
            json.WriteString("digest", record.Digest?.ToString());
            json.WriteString("anchoredAt", record.AnchoredAt);
        },
        record is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{session.Speech.Of("检查点", "checkpoint")} {record.Number}  {record.Digest}\n"));

    public static Task WriteAsync(Session session, ArchivedSegment? segment, string file, bool asJson) => WriteAsync(
        session, asJson, "segment", segment is null ? null : json =>
        {
            json.WriteNumber("from", segment.From);
            json.WriteNumber("to", segment.To);
            json.WriteNumber("entries", segment.Entries);
            json.WriteString("digest", segment.Digest?.ToString());
            json.WriteString("file", file);
        },
        segment is null ? "" : session.Speech.Of(
            FormattableString.Invariant($"检查点 {segment.From}–{segment.To}，{segment.Entries} 条：{file}\n"),
            FormattableString.Invariant($"checkpoints {segment.From}–{segment.To}, {segment.Entries} entries: {file}\n")));

    private static async Task WriteAsync(Session session, bool asJson, string name, Action<Utf8JsonWriter>? members, string text)
    {
        await session.Output.WriteAsync(asJson ? Json(name, members) : text).ConfigureAwait(false);
        await session.Output.FlushAsync().ConfigureAwait(false);
    }

    private static string Json(string name, Action<Utf8JsonWriter>? members)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (members is null)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteStartObject(name);
                members(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
