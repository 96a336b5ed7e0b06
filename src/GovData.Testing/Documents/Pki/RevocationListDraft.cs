using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>What a revocation list (CRL, RFC 5280, 5) will say.</summary>
internal sealed class RevocationListDraft
{
    private const int KeyCompromise = 1;

    public DateTimeOffset ThisUpdate { get; init; }

    public DateTimeOffset NextUpdate { get; init; }

    public long Number { get; init; }

    public IReadOnlyList<(long Serial, DateTimeOffset At)> Revoked { get; init; } = [];

    public byte[] Issue(TestIdentity issuer)
    {
        var key = issuer.Key;
        var toSign = TestDer.Sequence(
            TestDer.Integer(1), key.SignatureAlgorithm, issuer.Draft.Subject, TestDer.CertificateTime(ThisUpdate), TestDer.CertificateTime(NextUpdate),
            Revoked.Count == 0 ? null : TestDer.Sequence([.. Revoked.Select(Entry)]),
            TestDer.Explicit(0, TestDer.Sequence(
                Extension("2.5.29.35", TestDer.Sequence(TestDer.Implicit(0, TestDer.Octets(CertificateDraft.KeyIdentifier(key))))),
                Extension("2.5.29.20", TestDer.Integer(Number)))));
        return TestDer.Sequence(toSign, key.SignatureAlgorithm, TestDer.Bits(key.Sign(toSign.Bytes()))).Bytes();
    }

    private static DerSequence Entry((long Serial, DateTimeOffset At) revoked) =>
        TestDer.Sequence(TestDer.Integer(revoked.Serial), TestDer.CertificateTime(revoked.At), TestDer.Sequence(Extension("2.5.29.21", new DerEnumerated(KeyCompromise))));

    private static DerSequence Extension(string oid, Asn1Encodable value) => TestDer.Sequence(TestDer.Oid(oid), TestDer.Octets(value.Bytes()));
}
