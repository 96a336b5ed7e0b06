using GovData.Security;

namespace GovData.Client;

/// <summary>清单分片 (one part in a manifest).</summary>
public class ManifestPart
{
    /// <summary>序号: ordinal, from 1 without gaps.</summary>
    public int Number { get; set; }

    /// <summary>Digest of its bytes.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Its bytes.</summary>
    public long Size { get; set; }

    /// <summary>Number and size.</summary>
    public override string ToString() => $"#{Number} ({Size} bytes)";
}
