namespace GovData.Testing;

/// <summary>PDF 签名 · One signature to be put on a test PDF. What is left unset is as it should be.</summary>
public sealed class TestPdfSignature
{
    /// <summary>The family it belongs to.</summary>
    public TestPdfFamily Family { get; set; }

    /// <summary>签名者 · Who signs; null = the PKI's SM2 signer. <see cref="TestPki.RsaSigner"/> and <see cref="TestPki.P256Signer"/> sign CMS only.</summary>
    public TestIdentity? Signer { get; set; }

    /// <summary>签名时间 · When it is signed; null = the PKI's <see cref="TestPki.SignedAt"/>.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Whether the CMS is written in BER with indefinite lengths, as some products do.</summary>
    public bool HasIndefiniteLengths { get; set; }

    internal PdfFaults Faults { get; } = new();
}
