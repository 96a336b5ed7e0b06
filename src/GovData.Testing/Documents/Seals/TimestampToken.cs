using Org.BouncyCastle.Math;

namespace GovData.Testing;

/// <summary>时间戳 · A timestamp token (GB/T 20520-2006, of the shape of RFC 3161) over a value, with SM3 and SM2.</summary>
internal static class TimestampToken
{
    private const string Policy = "1.2.3.4.1";

    public static byte[] Make(TestIdentity authority, byte[] value, DateTimeOffset at)
    {
        var key = authority.Key;
        var imprint = key.Digest(value);
        var info = Der.Sequence(
            Der.Integer(1), Der.Oid(Policy), Der.Sequence(Der.Algorithm(key.DigestOid, hasNull: true), Der.Octets(imprint)),
            Der.Integer(new BigInteger(1, imprint, 0, 8)), Der.Time(at)).Bytes();
        var certificate = Der.Sequence(Der.Sequence(Der.Sequence(Der.Algorithm(key.DigestOid), Der.Octets(key.Digest(authority.CertificateBytes)))));
        var draft = new SignedDataDraft
        {
            Signer = authority,
            OuterOid = Oids.SignedData,
            ContentOid = Oids.TimestampInfo,
            Version = 3,
            Content = info,
            HasNull = (true, false),
            Attributes = [SignedDataDraft.MessageDigest(key.Digest(info)), SignedDataDraft.Attribute(Oids.SigningCertificateV2, certificate)],
        };
        return draft.Make().Bytes();
    }
}
