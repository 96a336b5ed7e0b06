using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>SignedData of CMS (RFC 5652) and of GB/T 35275, which names the same with other identifiers.</summary>
internal sealed class SignedDataDraft
{
    public TestIdentity Signer { get; init; } = null!;

    public string OuterOid { get; init; } = Oids.GmSigned;

    public string ContentOid { get; init; } = Oids.GmData;

    public int Version { get; init; } = 1;

    /// <summary>The content that is inside; null = detached.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The signed attributes, without content type; null = none, and the message itself is signed.</summary>
    public IReadOnlyList<Asn1Encodable>? Attributes { get; init; }

    /// <summary>What is signed where there are no attributes.</summary>
    public byte[] Message { get; init; } = [];

    public string? SignatureOid { get; init; }

    /// <summary>Whether the digest algorithm has NULL as parameter, and the signature algorithm: habits differ.</summary>
    public (bool Digest, bool Signature) HasNull { get; init; } = (true, true);

    public IReadOnlyList<TestIdentity> MoreCertificates { get; init; } = [];

    public bool IsRaw { get; init; }

    public string UserId { get; init; } = TestKey.DefaultUserId;

    public static DerSequence Attribute(string oid, Asn1Encodable value) => TestDer.Sequence(TestDer.Oid(oid), TestDer.Set(value));

    public static DerSequence MessageDigest(byte[] digest) => Attribute(Oids.MessageDigest, TestDer.Octets(digest));

    public DerSequence Make() => TestDer.Sequence(TestDer.Oid(OuterOid), TestDer.Explicit(0, TestDer.Sequence(Members())));

    /// <summary>The same in BER, the outer values of indefinite length: RFC 5652 demands DER only of the attributes.</summary>
    public byte[] MakeIndefinite() =>
        new BerSequence(TestDer.Oid(OuterOid), new BerTaggedObject(true, 0, new BerSequence(Members()))).GetEncoded(Asn1Encodable.Ber);

    private Asn1Encodable[] Members()
    {
        var attributes = Attributes is null ? null : TestDer.Set([Attribute(Oids.ContentType, TestDer.Oid(ContentOid)), .. Attributes]);
        var key = Signer.Key;
        var signature = key.Sign(attributes?.Bytes() ?? Message, IsRaw, UserId);
        var digest = TestDer.Algorithm(key.DigestOid, HasNull.Digest);
        var signer = TestDer.Sequence(
            TestDer.Integer(1), TestDer.Sequence(Signer.Issuer, TestDer.Integer(Signer.Draft.Serial)), digest,
            attributes is null ? null : TestDer.Implicit(0, attributes),
            TestDer.Algorithm(SignatureOid ?? key.SignatureOid, HasNull.Signature), TestDer.Octets(signature));
        var content = TestDer.Sequence(TestDer.Oid(ContentOid), Content is null ? null : TestDer.Explicit(0, TestDer.Octets(Content)));
        var certificates = TestDer.Implicit(0, TestDer.Sequence([.. MoreCertificates.Prepend(Signer).Select(one => TestDer.Encoded(one.CertificateBytes))]));
        return [TestDer.Integer(Version), TestDer.Set(digest), content, certificates, TestDer.Set(signer)];
    }
}
