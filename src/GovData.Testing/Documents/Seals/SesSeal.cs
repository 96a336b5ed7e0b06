using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>电子印章 · SESeal of GM/T 0031-2014 (version 1) and GB/T 38540-2020 (version 4, and 5 like it).</summary>
internal static class SesSeal
{
    public static byte[] Make(SealContext seal)
    {
        var info = Info(seal, seal.Seal.Name);
        var (certificate, oid) = (Der.Octets(seal.Maker.CertificateBytes), Der.Oid(seal.Maker.Key.SignatureOid));
        var isFirst = seal.Version == 1;
        var message = isFirst ? Der.Sequence(info, certificate, oid) : info;
        var signature = Der.Bits(seal.Maker.Key.Sign(message.Bytes(), seal.Seal.IsRaw));
        if (seal.Faults.NameAfterMaking is { } name) info = Info(seal, name);
        return (isFirst ? Der.Sequence(info, Der.Sequence(certificate, oid, signature)) : Der.Sequence(info, certificate, oid, signature)).Bytes();
    }

    private static DerSequence Info(SealContext seal, string name) => Der.Sequence(
        Der.Sequence(Der.Ia5("ES"), Der.Integer(seal.Version), Der.Ia5("GOVDATATEST")),
        Der.Ia5("GOVDATATEST000001"),
        Property(seal, name),
        Der.Sequence(Der.Ia5("PNG"), Der.Octets(TinyPicture.Png), Der.Integer(40), Der.Integer(40)));

    private static DerSequence Property(SealContext seal, string name)
    {
        var digests = seal.Seal.ListsDigests && seal.Version != 1;
        var list = Der.Sequence([.. seal.Signers.Select(signer => Listed(signer, digests))]);
        Func<DateTimeOffset, Asn1Encodable> time = seal.Version == 1 ? Der.UtcTime : Der.Time;
        return Der.Sequence(
            Der.Integer(1), Der.Utf8(name), seal.Version == 1 ? null : Der.Integer(digests ? 2 : 1), list,
            time(seal.ValidFrom), time(seal.ValidFrom), time(seal.ValidUntil));
    }

    private static Asn1Encodable Listed(TestIdentity signer, bool digest) =>
        digest ? Der.Sequence(Der.Printable("SM3"), Der.Octets(Digests.Sm3(signer.CertificateBytes))) : Der.Octets(signer.CertificateBytes);
}
