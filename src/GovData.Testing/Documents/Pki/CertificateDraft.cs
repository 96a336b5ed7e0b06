using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Digests;

namespace GovData.Testing;

/// <summary>What a certificate of the test PKI will say.</summary>
internal sealed class CertificateDraft
{
    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "Test Trust";

    public long Serial { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset To { get; init; }

    public int Usage { get; init; } = KeyUsage.DigitalSignature | KeyUsage.NonRepudiation;

    public bool IsAuthority { get; init; }

    /// <summary>How many authorities may follow below; null = any.</summary>
    public int? PathLength { get; init; }

    public string? ExtendedUse { get; init; }

    public DerSequence Subject => TestDer.Sequence(
        Attribute("2.5.4.6", TestDer.Printable("CN")), Attribute("2.5.4.10", TestDer.Utf8(Organisation)), Attribute("2.5.4.3", TestDer.Utf8(Name)));

    /// <summary>The certificate, signed by its issuer; without one by itself.</summary>
    public TestIdentity Issue(TestKey key, TestIdentity? issuer = null)
    {
        var (issuingKey, issuingName) = issuer is null ? (key, Subject) : (issuer.Key, issuer.Draft.Subject);
        var toSign = TestDer.Sequence(
            TestDer.Explicit(0, TestDer.Integer(2)), TestDer.Integer(Serial), issuingKey.SignatureAlgorithm, issuingName,
            TestDer.Sequence(TestDer.CertificateTime(From), TestDer.CertificateTime(To)), Subject, key.PublicKeyInfo,
            TestDer.Explicit(3, TestDer.Sequence([.. Extensions(key, issuer is null ? null : issuingKey)])));
        var certificate = TestDer.Sequence(toSign, issuingKey.SignatureAlgorithm, TestDer.Bits(issuingKey.Sign(toSign.Bytes())));
        return new TestIdentity(key, this, issuingName, certificate.Bytes());
    }

    /// <summary>The key identifier of RFC 5280, 4.2.1.2, method 1.</summary>
    public static byte[] KeyIdentifier(TestKey key)
    {
        var point = key.PublicKeyInfo.PublicKey.GetBytes();
        var sha1 = new Sha1Digest();
        var identifier = new byte[sha1.GetDigestSize()];
        sha1.BlockUpdate(point, 0, point.Length);
        sha1.DoFinal(identifier, 0);
        return identifier;
    }

    private IEnumerable<Asn1Encodable> Extensions(TestKey key, TestKey? issuer)
    {
        yield return Extension("2.5.29.19", critical: true, !IsAuthority ? TestDer.Sequence() : PathLength is { } length ? TestDer.Sequence(DerBoolean.True, TestDer.Integer(length)) : TestDer.Sequence(DerBoolean.True));
        yield return Extension("2.5.29.15", critical: true, new KeyUsage(Usage).ToAsn1Object());
        if (ExtendedUse is { } use) yield return Extension("2.5.29.37", critical: true, TestDer.Sequence(TestDer.Oid(use)));
        yield return Extension("2.5.29.14", critical: false, TestDer.Octets(KeyIdentifier(key)));
        if (issuer is not null) yield return Extension("2.5.29.35", critical: false, TestDer.Sequence(TestDer.Implicit(0, TestDer.Octets(KeyIdentifier(issuer)))));
    }

    private static DerSequence Extension(string oid, bool critical, Asn1Encodable value) =>
        TestDer.Sequence(TestDer.Oid(oid), critical ? DerBoolean.True : null, TestDer.Octets(value.Bytes()));

    private static DerSet Attribute(string oid, Asn1Encodable value) => TestDer.Set(TestDer.Sequence(TestDer.Oid(oid), value));
}
