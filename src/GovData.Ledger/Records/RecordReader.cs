using System.Text.Json;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Reads what is recorded under a key.</summary>
internal static class RecordReader
{
    public static RecordedPlan Plan(SubmissionRow row) => JsonSerializer.Deserialize(row.Plan, LedgerJson.Default.RecordedPlan)!;

    /// <summary>What a frozen manifest says.</summary>
    public static SubmissionManifest Manifest(SignedDocument document) => JsonSerializer.Deserialize(document.Payload.Span, LedgerJson.Default.SubmissionManifest)!;

    /// <summary>The receipt that was verified before it was kept; null while there is none.</summary>
    public static SubmissionReceipt? Receipt(SubmissionRow row)
    {
        if (row.Receipt is null) return null;
        var document = SignedDocument.Parse(row.Receipt);
        var receipt = JsonSerializer.Deserialize(document.Payload.Span, LedgerJson.Default.SubmissionReceipt)!;
        receipt.Document = document;
        return receipt;
    }
}
