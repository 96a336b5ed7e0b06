using System;

namespace GovData.Security;

/// <summary>The kinds of document that only the center signs (<c>x-signed-by</c> in the contract).</summary>
internal static class CenterDocuments
{
    private static readonly string[] s_kinds =
    [
        "submission-receipt", "sharing-decision", "sharing-grant", "verification-receipt", "acceptance", "annual-report-receipt",
    ];

    /// <summary>Whether a document of this type counts only with the center's signature.</summary>
    public static bool Include(string payloadType) => Array.Exists(s_kinds, kind => payloadType == $"application/vnd.govdata.{kind}+json");
}
