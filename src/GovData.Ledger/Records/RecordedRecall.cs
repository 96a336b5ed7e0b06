using System.Text.Json;

namespace GovData.Ledger;

/// <summary>A recall as it was meant: signed and frozen before it is sent, so that every repeat is the same and gets the first answer.</summary>
internal sealed class RecordedRecall
{
    public string Reason { get; set; } = "";

    /// <summary>The signed document.</summary>
    public string Document { get; set; } = "";

    /// <summary>The stage it goes back to where the center refuses it, as the table <c>submission</c> writes it.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether the center had stored rows and the ledger holds its receipt.</summary>
    public bool IsFromStored => StageText.Read(From) is SubmissionStage.Stored or SubmissionStage.Partly;

    public static RecordedRecall Read(string text) => JsonSerializer.Deserialize(text, LedgerJson.Default.RecordedRecall)!;

    public string Write() => JsonSerializer.Serialize(this, LedgerJson.Default.RecordedRecall);
}
