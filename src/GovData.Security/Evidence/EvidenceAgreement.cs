using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GovData.Security;

/// <summary>
/// Whether an entry says of its document what the document says itself. The line after it covers an entry; of the last one of a stream this is what speaks until it is anchored.
/// </summary>
internal static class EvidenceAgreement
{
    private const string Prefix = "application/vnd.govdata.", Suffix = "+json";

    /// <summary>The kinds of entry under which a document of the SDK's stands, and whether its member <c>key</c> is what the entry is about. Others stand under any.</summary>
    private static readonly Dictionary<string, (string[] Kinds, bool IsByKey)> Documents = new(StringComparer.Ordinal)
    {
        ["submission-manifest"] = (["submission.manifest"], true),
        ["submission-receipt"] = ([EvidenceKinds.SubmissionReceipted, "submission.rebuilt"], true),
        ["submission-recall"] = (["submission.recalled"], true),
        ["acceptance"] = ([EvidenceKinds.CertificateAccepted], true),
        ["acceptance-withdrawal"] = ([EvidenceKinds.AcceptanceWithdrawn], true),
        ["annual-report"] = ([EvidenceKinds.AnnualReportSubmitted], false),
        ["annual-report-receipt"] = ([EvidenceKinds.AnnualReportSubmitted], false),
    };

    public static bool Holds(EvidenceEntry entry)
    {
        if (entry.Document is not { } document) return true;
        if (document.PayloadType == EvidenceStatement.PayloadType) return Says(document, "kind", entry.Kind) && Says(document, "reference", entry.Reference);
        return !Documents.TryGetValue(Name(document.PayloadType), out var rule) || (rule.Kinds.Contains(entry.Kind) && (!rule.IsByKey || Says(document, "key", entry.Reference)));
    }

    private static string Name(string type) => type.StartsWith(Prefix, StringComparison.Ordinal) && type.EndsWith(Suffix, StringComparison.Ordinal)
        ? type.Substring(Prefix.Length, Math.Max(0, type.Length - Prefix.Length - Suffix.Length))
        : "";

    /// <summary>What has no such member says nothing against it.</summary>
    private static bool Says(SignedDocument document, string name, string value)
    {
        try
        {
            using var payload = JsonDocument.Parse(document.Payload);
            return payload.RootElement.ValueKind != JsonValueKind.Object || !payload.RootElement.TryGetProperty(name, out var member)
                || (member.ValueKind == JsonValueKind.String && member.ValueEquals(value));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
