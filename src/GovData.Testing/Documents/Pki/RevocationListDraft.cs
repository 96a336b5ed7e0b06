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
        var toSign = Der.Sequence(
            Der.Integer(1), key.SignatureAlgorithm, issuer.Draft.Subject, Der.CertificateTime(ThisUpdate), Der.CertificateTime(NextUpdate),
            Revoked.Count == 0 ? null : Der.Sequence([.. Revoked.Select(Entry)]),
            Der.Explicit(0, Der.Sequence(
                Extension("2.5.29.35", Der.Sequence(Der.Implicit(0, Der.Octets(CertificateDraft.KeyIdentifier(key))))),
                Extension("2.5.29.20", Der.Integer(Number)))));
        return Der.Sequence(toSign, key.SignatureAlgorithm, Der.Bits(key.Sign(toSign.Bytes()))).Bytes();
    }

    private static DerSequence Entry((long Serial, DateTimeOffset At) revoked) =>
        Der.Sequence(Der.Integer(revoked.Serial), Der.CertificateTime(revoked.At), Der.Sequence(Extension("2.5.29.21", new DerEnumerated(KeyCompromise))));

    private static DerSequence Extension(string oid, Asn1Encodable value) => Der.Sequence(Der.Oid(oid), Der.Octets(value.Bytes()));
}
