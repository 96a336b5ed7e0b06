using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>测试证书与私钥 · A certificate of the test PKI with its private key. The key is no secret: it is for tests only.</summary>
public sealed class TestIdentity
{
    internal TestIdentity(TestKey key, CertificateDraft draft, DerSequence issuer, byte[] certificate)
    {
        Key = key;
        Draft = draft;
        Issuer = issuer;
        CertificateBytes = certificate;
    }

    /// <summary>The common name (CN) of the certificate's subject.</summary>
    public string Name => Draft.Name;

    /// <summary>证书 · The certificate, X.509 version 3, DER; a copy.</summary>
    public byte[] Certificate => [.. CertificateBytes];

    /// <summary>The certificate as PEM.</summary>
    public string CertificatePem => PemText.Of("CERTIFICATE", CertificateBytes);

    /// <summary>私钥 · The private key, PKCS#8 as PEM: SM2, P-256 or RSA.</summary>
    public string KeyPem => PemText.Of("PRIVATE KEY", Key.Pkcs8);

    internal TestKey Key { get; }

    internal CertificateDraft Draft { get; }

    internal DerSequence Issuer { get; }

    internal byte[] CertificateBytes { get; }

    /// <summary>The name only.</summary>
    public override string ToString() => Name;
}
