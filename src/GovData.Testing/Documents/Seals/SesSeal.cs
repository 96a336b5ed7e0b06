using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>电子印章 · SESeal of GM/T 0031-2014 (version 1) and GB/T 38540-2020 (version 4, and 5 like it).</summary>
internal static class SesSeal
{
    public static byte[] Make(SealContext seal)
    {
        var info = Info(seal, seal.Seal.Name);
        var (certificate, oid) = (TestDer.Octets(seal.Maker.CertificateBytes), TestDer.Oid(seal.Maker.Key.SignatureOid));
        var isFirst = seal.Version == 1;
        var message = isFirst ? TestDer.Sequence(info, certificate, oid) : info;
        var signature = TestDer.Bits(seal.Maker.Key.Sign(message.Bytes(), seal.Seal.IsRaw));
        if (seal.Faults.NameAfterMaking is { } name) info = Info(seal, name);
        return (isFirst ? TestDer.Sequence(info, TestDer.Sequence(certificate, oid, signature)) : TestDer.Sequence(info, certificate, oid, signature)).Bytes();
    }

    private static DerSequence Info(SealContext seal, string name) => TestDer.Sequence(
        TestDer.Sequence(TestDer.Ia5("ES"), TestDer.Integer(seal.Version), TestDer.Ia5("GOVDATATEST")),
        TestDer.Ia5("GOVDATATEST000001"),
        Property(seal, name),
        TestDer.Sequence(TestDer.Ia5("PNG"), TestDer.Octets(TinyPicture.Png), TestDer.Integer(40), TestDer.Integer(40)));

    private static DerSequence Property(SealContext seal, string name)
    {
        var digests = seal.Seal.ListsDigests && seal.Version != 1;
        var list = TestDer.Sequence([.. seal.Signers.Select(signer => Listed(signer, digests))]);
        Func<DateTimeOffset, Asn1Encodable> time = seal.Version == 1 ? TestDer.UtcTime : TestDer.Time;
        return TestDer.Sequence(
            TestDer.Integer(1), TestDer.Utf8(name), seal.Version == 1 ? null : TestDer.Integer(digests ? 2 : 1), list,
            time(seal.ValidFrom), time(seal.ValidFrom), time(seal.ValidUntil));
    }

    private static Asn1Encodable Listed(TestIdentity signer, bool digest) =>
        digest ? TestDer.Sequence(TestDer.Printable("SM3"), TestDer.Octets(TestDigests.Sm3(signer.CertificateBytes))) : TestDer.Octets(signer.CertificateBytes);
}
