using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>PDF documents with which nothing is wrong: the three families, the keys, the ways of writing.</summary>
internal static class PdfGood
{
    public static IEnumerable<TestDocument> Cases(TestPki pki) =>
    [
        Valid("p01-sm2-cms-detached.pdf", "CMS, SM2/SM3, standard OIDs, signed attributes", () => Pdf(pki).ToBytes()),
        Valid("p02-gm-sm2cms.pdf", "GM.sm2cms.detached: eContent = SM3(ByteRange), GM OIDs, no attributes", () => Pdf(pki, s => s.Family = TestPdfFamily.GmSm2Cms).ToBytes()),
        Valid("p03-gm-sm2seal.pdf", "GM.sm2seal: SES_Signature, dataHash = SM3(ByteRange)", () => Pdf(pki, s => s.Family = TestPdfFamily.GmSm2Seal).ToBytes()),
        Valid("p04-rsa-sha256.pdf", "CMS RSA/SHA-256", () => Pdf(pki, s => s.Signer = pki.RsaSigner).ToBytes()),
        Valid("p05-p256-sha256.pdf", "CMS ECDSA P-256/SHA-256", () => Pdf(pki, s => s.Signer = pki.P256Signer).ToBytes()),
        Valid("p06-cades-rsa.pdf", "ETSI.CAdES.detached, RSA", () => Pdf(pki, s => (s.Family, s.Signer) = (TestPdfFamily.CadesDetached, pki.RsaSigner)).ToBytes()),
        Valid("p06b-cades-sm2.pdf", "ETSI.CAdES.detached, SM2", () => Pdf(pki, s => s.Family = TestPdfFamily.CadesDetached).ToBytes()),
        Valid("p07-indefinite-length.pdf", "CMS in BER with indefinite lengths", () => Pdf(pki, s => s.HasIndefiniteLengths = true).ToBytes()),
        Valid("p08-two-pages.pdf", "two pages", () => new TestPdf(pki) { PageCount = 2, Signatures = { new TestPdfSignature() } }.ToBytes()),
        Valid("p09-algorithm-301-1.pdf", "CMS with the signature algorithm 1.2.156.10197.1.301.1", () => Pdf(pki, s => s.Faults.SignatureOid = Oids.Sm2Signature).ToBytes()),
        Valid("p10-gm-sm2cms-501.pdf", "GM.sm2cms.detached with the signature algorithm 1.2.156.10197.1.501", () => Pdf(pki, s => (s.Family, s.Faults.SignatureOid) = (TestPdfFamily.GmSm2Cms, Oids.Sm2WithSm3)).ToBytes()),
    ];
}
