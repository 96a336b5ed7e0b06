using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace QuickStart;

/// <summary>What <c>--out</c> leaves behind, for <c>govdata evidence verify evidence.jsonl --trust trust.pem</c>.</summary>
internal static class Outputs
{
    public static async Task WriteAsync(Arguments arguments, Stage stage, IReadOnlyList<LinkResult> chain, CancellationToken cancellationToken)
    {
        if (arguments.Out is not { } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "summary.json"), JsonSerializer.SerializeToUtf8Bytes(chain, SummaryJson.Pretty.IReadOnlyListLinkResult), cancellationToken);
        stage.Story.BrokenReport!.SaveAs(Path.Combine(folder, "report.json"));
        stage.Trust.Save(Path.Combine(folder, "trust.pem"));
        await File.WriteAllTextAsync(Path.Combine(folder, "evidence.jsonl"), string.Concat((await stage.EvidenceAsync(cancellationToken)).Select(line => line + "\n")), cancellationToken);
        stage.Narrator.Step($"已写入 {folder}", $"written to {folder}");
    }
}

[JsonSerializable(typeof(IReadOnlyList<LinkResult>))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    public static SummaryJson Pretty { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
