namespace GovData.Security;

/// <summary>开启选项 (what opens sealed parts).</summary>
public sealed class PartOpeningOptions
{
    /// <summary>The recipient's key: then a part that is not encrypted is refused. Null takes only what is not encrypted.</summary>
    public DecryptionKey? Key { get; set; }

    /// <summary>What the part belongs to, as it was said when it was sealed; of meaning where it is encrypted.</summary>
    public string Context { get; set; } = "";

    /// <summary>The most bytes a part may say it unpacks to; one gibibyte unless set.</summary>
    public long MaxRawLength { get; set; } = 1L << 30;

    /// <summary>Who computes SM3 and SM4; managed code unless set.</summary>
    public CryptographyProvider Provider { get; set; } = CryptographyProvider.Managed;
}
