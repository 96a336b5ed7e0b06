using GovData.Security;

namespace GovData.Client;

/// <summary>清单分片 (one part in a manifest).</summary>
public class ManifestPart
{
    /// <summary>序号: ordinal, from 1 without gaps.</summary>
    public int Number { get; set; }

    /// <summary>Digest of its bytes as they were sent.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Its bytes as they were sent.</summary>
    public long Size { get; set; }

    /// <summary>分片封装: how it was sealed; null where the bytes are the CSV itself.</summary>
    public PartSeal? Seal { get; set; }

    /// <summary>Number and size.</summary>
    public override string ToString() => $"#{Number} ({Size} bytes)";
}
