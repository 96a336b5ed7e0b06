using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Security;

/// <summary>Entries as the bytes of lines.</summary>
internal static class EvidenceLine
{
    public static string DigestOf(ReadOnlySpan<byte> line) => ContentDigest.Of(DigestAlgorithm.Sm3, line).ToString();

    public static string Write(EvidenceEntry entry) => JsonSerializer.Serialize(entry, EvidenceJson.Line.EvidenceEntry);

    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out EvidenceEntry? entry, [NotNullWhen(false)] out Refusal? reason)
    {
        try
        {
            entry = JsonSerializer.Deserialize(line, EvidenceJson.Line.EvidenceEntry);
            reason = entry is null ? EvidenceRefusals.NotAnEntry("null") : WhatIsMissing(entry);
        }
        catch (JsonException e)
        {
            (entry, reason) = (null, EvidenceRefusals.NotAnEntry(e.Message));
        }
        if (reason is not null) entry = null;
        return entry is not null;
    }

    private static Refusal? WhatIsMissing(EvidenceEntry entry) =>
        string.IsNullOrEmpty(entry.Stream) || string.IsNullOrEmpty(entry.Kind) || entry.Previous is null || entry.Reference is null
            ? EvidenceRefusals.NotAnEntry("stream, kind, previous, reference")
            : entry.Level is < 0 or > 3 ? EvidenceRefusals.NotAnEntry("level") : null;
}
