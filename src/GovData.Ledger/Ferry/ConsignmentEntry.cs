using GovData.Security;

namespace GovData.Ledger;

/// <summary>One file of a package, as its list names it.</summary>
internal sealed class ConsignmentEntry
{
    /// <summary>With <c>/</c> between directory and file.</summary>
    public string Name { get; set; } = "";

    public ContentDigest? Digest { get; set; }

    public long Size { get; set; }
}
