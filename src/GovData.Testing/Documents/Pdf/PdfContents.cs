using Org.BouncyCastle.Asn1;

namespace GovData.Testing;

/// <summary>What stands in the Contents of a PDF signature, by its family.</summary>
internal static class PdfContents
{
    /// <summary>The protected place of a seal that signs a PDF; no public text fixes it.</summary>
    private const string Place = "ByteRange";

    public static byte[] Make(TestPki pki, TestPdfSignature signature, byte[] data, DateTimeOffset at)
    {
        var signer = signature.Signer ?? pki.Signer;
        var isGm = signature.Family is TestPdfFamily.GmSm2Cms or TestPdfFamily.GmSm2Seal;
        if (isGm && signer.Key.Kind != TestKeyKind.Sm2) throw new InvalidOperationException($"{signature.Family} is signed with an SM2 key.");
        if (signature.Family == TestPdfFamily.GmSm2Seal) return Sealed(pki, signature, signer, data, at);
        var draft = isGm ? OverDigest(signature, signer, data) : Detached(signature, signer, data, at);
        return signature.HasIndefiniteLengths ? draft.MakeIndefinite() : draft.Make().Bytes();
    }

    private static SignedDataDraft OverDigest(TestPdfSignature signature, TestIdentity signer, byte[] data)
    {
        var digest = TestDigests.Sm3(data);
        return new SignedDataDraft { Signer = signer, Content = digest, Message = digest, SignatureOid = signature.Faults.SignatureOid ?? Oids.Sm2Signature };
    }

    private static SignedDataDraft Detached(TestPdfSignature signature, TestIdentity signer, byte[] data, DateTimeOffset at)
    {
        var key = signer.Key;
        var digest = SignedDataDraft.MessageDigest(key.Digest(data));
        var certificate = TestDer.Sequence(key.Kind == TestKeyKind.Sm2 ? TestDer.Algorithm(key.DigestOid) : null, TestDer.Octets(key.Digest(signer.CertificateBytes)));
        Asn1Encodable[] attributes = signature.Family == TestPdfFamily.CadesDetached
            ? [digest, SignedDataDraft.Attribute(Oids.SigningCertificateV2, TestDer.Sequence(TestDer.Sequence(certificate)))]
            : [SignedDataDraft.Attribute(Oids.SigningTime, TestDer.UtcTime(at)), digest];
        return new SignedDataDraft
        {
            Signer = signer,
            OuterOid = Oids.CmsSigned,
            ContentOid = Oids.Data,
            Attributes = attributes,
            HasNull = (false, key.Kind == TestKeyKind.Rsa),
            SignatureOid = signature.Faults.SignatureOid,
        };
    }

    private static byte[] Sealed(TestPki pki, TestPdfSignature signature, TestIdentity signer, byte[] data, DateTimeOffset at)
    {
        var seal = signature.Faults.Seal;
        (seal.Signer, seal.SignedAt) = (signer, at);
        var context = new SealContext(seal, pki);
        return SesSignature.Make(context, SesSeal.Make(context), TestDigests.Sm3(data), Place);
    }
}
