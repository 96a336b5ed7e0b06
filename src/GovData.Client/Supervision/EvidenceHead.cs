using GovData.Security;

namespace GovData.Client;

/// <summary>存证流首 (one evidence stream: how long it is, and the digest of its last entry).</summary>
public class EvidenceHead
{
    /// <summary>存证流名称: name of the stream.</summary>
    public string Stream { get; set; } = "";

    /// <summary>条数: entries in it.</summary>
    public int Entries { get; set; }

    /// <summary>末条摘要: digest of the last line's bytes.</summary>
    public ContentDigest? Head { get; set; }

    /// <summary>Stream and length.</summary>
    public override string ToString() => $"{Stream} ({Entries})";
}
