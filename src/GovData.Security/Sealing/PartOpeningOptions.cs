namespace GovData.Security;

/// <summary>开启选项 (what opens sealed parts).</summary>
public sealed class PartOpeningOptions
{
    /// <summary>The recipient's key; null suffices where nothing is encrypted.</summary>
    public DecryptionKey? Key { get; set; }

    /// <summary>What the part belongs to, as it was said when it was sealed.</summary>
    public string Context { get; set; } = "";

    /// <summary>Who computes SM3 and SM4; managed code unless set.</summary>
    public CryptographyProvider Provider { get; set; } = CryptographyProvider.Managed;
}
