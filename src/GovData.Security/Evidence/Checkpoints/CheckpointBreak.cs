using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>
/// 断链声明 (declared break, the contract's <c>CheckpointBreak</c>): the ledger was rebuilt or restored from a backup and knows nothing of the checkpoints between the last it kept and
/// the one that declares this. Signed and anchored like any other, and told by every verification of the file: <c>checkpoint.break-declared</c>.
/// </summary>
public sealed class CheckpointBreak
{
    /// <summary>保留至: number of the last checkpoint that the ledger still holds; 0 when it holds none.</summary>
    [JsonRequired]
    public long Kept { get; set; }

    /// <summary>The number.</summary>
    public override string ToString() => Kept.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
