using GovData.Security;

namespace GovData.Ledger;

/// <summary>One stored checkpoint: the signed document byte for byte, and when the center took it.</summary>
internal sealed class CheckpointRow
{
    public long Number { get; set; }

    public string Document { get; set; } = "";

    /// <summary>Null until the center has answered.</summary>
    public string? AnchoredAt { get; set; }

    public SignedDocument Signed => SignedDocument.Parse(Document);
}
