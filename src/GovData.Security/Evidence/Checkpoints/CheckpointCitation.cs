using System;
using System.Text.Json;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>检查点引用 (citation): the department's last checkpoint that the center held when it signed. It proves the checkpoint anchored.</summary>
public sealed class CheckpointCitation
{
    /// <summary>序号: the checkpoint's number.</summary>
    public long Number { get; set; }

    /// <summary>摘要: digest of its payload bytes.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Finds the citation in a document; null where there is none. Reading verifies nothing.</summary>
    /// <param name="document">A document of the center.</param>
    public static CheckpointCitation? In(SignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read(document).Citation;
    }

    /// <summary>Number and digest.</summary>
    public override string ToString() => Invariant($"{Number} {Digest}");

    /// <summary>The citation and the department it was signed for.</summary>
    internal static (CheckpointCitation? Citation, string? Department) Read(SignedDocument document)
    {
        if (!CenterDocuments.Include(document.PayloadType) || document.Payload.Span.IndexOf("\"checkpoint\""u8) < 0) return default;
        try
        {
            using var payload = JsonDocument.Parse(document.Payload);
            return Value(payload.RootElement, "checkpoint") is { ValueKind: JsonValueKind.Object } cited
                && Value(cited, "number") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
                && Value(cited, "digest") is { ValueKind: JsonValueKind.String } digest && ContentDigest.TryParse(digest.GetString(), out var found)
                ? (new CheckpointCitation { Number = value, Digest = found }, Value(payload.RootElement, "department") is { ValueKind: JsonValueKind.String } department ? department.GetString() : null)
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static JsonElement? Value(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
