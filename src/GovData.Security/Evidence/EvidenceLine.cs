using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Security;

/// <summary>Entries as the bytes of lines.</summary>
internal static class EvidenceLine
{
    private static readonly string[] s_members = ["stream", "seq", "previous", "at", "kind", "level", "reference", "document", "documentDigest"];

    public static string DigestOf(ReadOnlySpan<byte> line) => ContentDigest.Of(DigestAlgorithm.Sm3, line).ToString();

    public static string Write(EvidenceEntry entry) => JsonSerializer.Serialize(entry, EvidenceJson.Line.EvidenceEntry);

    /// <summary>Whether a line names a stream, as every entry does: an entry, or what is left of one.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<byte> line) => line.IndexOf("\"stream\""u8) >= 0;

    public static bool TryRead(byte[] line, [NotNullWhen(true)] out EvidenceEntry? entry, [NotNullWhen(false)] out Refusal? reason)
    {
        try
        {
            entry = JsonSerializer.Deserialize(line, EvidenceJson.Line.EvidenceEntry);
            reason = entry is null ? EvidenceRefusals.NotAnObject : WhatIsMissing(entry);
        }
        catch (JsonException e)
        {
            (entry, reason) = (null, WhatIsWrong(line, e.Path));
        }
        if (reason is not null) entry = null;
        return entry is not null;
    }

    private static Refusal? WhatIsMissing(EvidenceEntry entry) =>
        string.IsNullOrEmpty(entry.Stream) ? EvidenceRefusals.Wrong("stream")
        : string.IsNullOrEmpty(entry.Kind) ? EvidenceRefusals.Wrong("kind")
        : entry.Previous is null ? EvidenceRefusals.Wrong("previous")
        : entry.Reference is null ? EvidenceRefusals.Wrong("reference")
        : entry.Level is < 0 or > 3 ? EvidenceRefusals.Wrong("level") : null;

    /// <summary>What a person can see in a line that could not be read.</summary>
    private static Refusal WhatIsWrong(byte[] line, string? path)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return EvidenceRefusals.NotAnObject;
            var missing = s_members.Where(member => !json.RootElement.TryGetProperty(member, out _)).ToList();
            return missing.Count > 0 ? EvidenceRefusals.Missing(string.Join(", ", missing)) : EvidenceRefusals.Wrong(path is { Length: > 2 } ? path.Substring(2) : "-");
        }
        catch (JsonException)
        {
            return EvidenceRefusals.BrokenJson;
        }
    }
}
