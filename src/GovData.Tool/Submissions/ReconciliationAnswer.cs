using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>What came of reconciling the ledger, as an answer: a line of JSON for programs, a line for each difference for people.</summary>
internal static class ReconciliationAnswer
{
    public static async Task WriteAsync(Session session, LedgerReconciliation result, bool asJson)
    {
        await session.Output.WriteAsync(asJson ? Json(result) : Text(result, session.Speech)).ConfigureAwait(false);
        await session.Output.FlushAsync().ConfigureAwait(false);
    }

    private static string Json(LedgerReconciliation result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("generation", result.Generation);
            json.WriteNumber("compared", result.Compared);
            WriteKeys(json, "rebuilt", result.Rebuilt);
            WriteKeys(json, "adopted", result.Adopted);
            json.WriteStartArray("differences");
            foreach (var difference in result.Differences)
            {
                json.WriteStartObject();
                json.WriteString("key", difference.Key);
                json.WriteString("kind", Code(difference.Kind));
                json.WriteString("ledger", difference.Here?.ToString().ToUpperInvariant());
                json.WriteString("center", difference.There?.Value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteKeys(Utf8JsonWriter json, string name, IEnumerable<string> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys) json.WriteStringValue(key);
        json.WriteEndArray();
    }

    private static string Code(LedgerDifferenceKind kind) => kind switch
    {
        LedgerDifferenceKind.OnlyHere => "only-ledger",
        LedgerDifferenceKind.OnlyThere => "only-center",
        LedgerDifferenceKind.OtherManifest => "other-manifest",
        _ => "other-state",
    };

    private static string Text(LedgerReconciliation result, Speech speech)
    {
        var text = new StringBuilder(speech.Of(
            $"中心 {result.Compared} 件：重建 {result.Rebuilt.Count}，补齐 {result.Adopted.Count}，差异 {result.Differences.Count}；台账为第 {result.Generation} 代",
            $"{result.Compared} at the center: {result.Rebuilt.Count} rebuilt, {result.Adopted.Count} adopted, {result.Differences.Count} different; the ledger is of generation {result.Generation}"));
        text.Append('\n');
        foreach (var difference in result.Differences)
            text.Append("  ").Append(difference.Key).Append("  ").Append(Say(difference.Kind, speech)).Append("  ")
                .Append(difference.Here?.ToString().ToUpperInvariant() ?? "-").Append(" / ").Append(difference.There?.Value ?? "-").Append('\n');
        return text.ToString();
    }

    private static string Say(LedgerDifferenceKind kind, Speech speech) => kind switch
    {
        LedgerDifferenceKind.OnlyHere => speech.Of("中心没有：请向中心查询", "not at the center: ask the center"),
        LedgerDifferenceKind.OnlyThere => speech.Of("中心进行中，台账没有：请以同一计划再次报送", "under way at the center, not in the ledger: submit the same plan again"),
        LedgerDifferenceKind.OtherManifest => speech.Of("内容不同：有另一系统以此键报送过", "other content: something else sent under this key"),
        _ => speech.Of("状态不同：请向中心查询", "other state: ask the center"),
    };
}
