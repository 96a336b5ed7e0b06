using Org.BouncyCastle.Math;

namespace GovData.Testing;

/// <summary>时间戳 · A timestamp token (GB/T 20520-2006, of the shape of RFC 3161) over a value, with SM3 and SM2.</summary>
internal static class TimestampToken
{
    private const string Policy = "1.2.3.4.1";

    public static byte[] Make(TestIdentity authority, byte[] value, DateTimeOffset at, string outerOid = Oids.CmsSigned)
    {
        var key = authority.Key;
        var imprint = key.Digest(value);
        var info = TestDer.Sequence(
            TestDer.Integer(1), TestDer.Oid(Policy), TestDer.Sequence(TestDer.Algorithm(key.DigestOid, hasNull: true), TestDer.Octets(imprint)),
            TestDer.Integer(new BigInteger(1, imprint, 0, 8)), TestDer.Time(at)).Bytes();
        var certificate = TestDer.Sequence(TestDer.Sequence(TestDer.Sequence(TestDer.Algorithm(key.DigestOid), TestDer.Octets(key.Digest(authority.CertificateBytes)))));
        var draft = new SignedDataDraft
        {
            Signer = authority,
            OuterOid = outerOid,
            ContentOid = Oids.TimestampContent,
            Version = 3,
            Content = info,
            HasNull = (true, false),
            Attributes = [SignedDataDraft.MessageDigest(key.Digest(info)), SignedDataDraft.Attribute(Oids.SigningCertificateV2, certificate)],
        };
        return draft.Make().Bytes();
    }
}
