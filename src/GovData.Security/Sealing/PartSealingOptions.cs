namespace GovData.Security;

/// <summary>封装选项 (how parts are sealed).</summary>
public sealed class PartSealingOptions
{
    /// <summary>How it is compressed; Zstandard unless set.</summary>
    public PartCompression Compression { get; set; } = PartCompression.Zstd;

    /// <summary>Whose key it is encrypted for; null leaves it unencrypted.</summary>
    public EncryptionKey? Recipient { get; set; }

    /// <summary>The algorithm of the digest of what is sent; SM3 unless set.</summary>
    public DigestAlgorithm Digest { get; set; } = DigestAlgorithm.Sm3;

    /// <summary>
    /// The algorithm of the digest of what it was before; SHA-256 unless set. What is sent is proved by the other digest, and this one runs over several times as many bytes.
    /// </summary>
    public DigestAlgorithm RawDigest { get; set; } = DigestAlgorithm.Sha256;

    /// <summary>
    /// What the part belongs to, such as its submission's key and its number: an encrypted part opens only under the same words, so that none is passed off as another.
    /// It is not hidden, and means nothing where nothing is encrypted.
    /// </summary>
    public string Context { get; set; } = "";

    /// <summary>Who computes SM3 and SM4; managed code unless set.</summary>
    public CryptographyProvider Provider { get; set; } = CryptographyProvider.Managed;
}
