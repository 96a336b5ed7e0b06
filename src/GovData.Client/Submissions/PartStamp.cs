using GovData.Security;

namespace GovData.Client;

/// <summary>分片标记 (who sends a part, for the how-manyth time): other bytes take a part's place only under a higher generation and epoch.</summary>
public class PartStamp
{
    /// <summary>代次: one more after the sender was restored from a backup. Default 1.</summary>
    public int Generation { get; set; } = 1;

    /// <summary>轮次: one more each time a worker takes the part over. Default 1.</summary>
    public int Epoch { get; set; } = 1;

    /// <summary>The part's digest where it is known already; null has it computed.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Generation and epoch.</summary>
    public override string ToString() => $"{Generation}.{Epoch}";
}
