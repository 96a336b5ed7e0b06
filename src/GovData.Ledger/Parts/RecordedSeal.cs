using GovData.Client;

namespace GovData.Ledger;

/// <summary>How a part was sealed, as the ledger keeps it until the manifest says it.</summary>
internal sealed class RecordedSeal
{
    /// <summary>Bytes that are sent.</summary>
    public long Size { get; set; }

    public PartSeal Seal { get; set; } = new();
}
