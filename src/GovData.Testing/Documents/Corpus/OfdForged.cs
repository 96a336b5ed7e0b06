using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>OFD documents whose signature, seal, certificates or times are not what they should be.</summary>
internal static class OfdForged
{
    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Values(pki), .. Seals(pki), .. Certificates(pki), .. References(pki), .. Times(pki)];

    private static IEnumerable<TestDocument> Values(TestPki pki) =>
    [
        Invalid("t03-sigvalue-flip.ofd", "last bit of the signature value flipped", "signature", () => Ofd(pki, s => s.Faults.Value = v => [.. v.Take(v.Length - 1), (byte)(v[v.Length - 1] ^ 1)]).ToBytes()),
        Invalid("t17-other-place.ofd", "propertyInfo points elsewhere", "propertyInfo", () => Ofd(pki, s => s.Faults.PropertyInfo = "/Doc_0/Signs/Sign_7/Signature.xml").ToBytes()),
        Invalid("t21-empty-user-id.ofd", "signed with the empty user ID", "signature", () => Ofd(pki, s => s.Faults.UserId = "").ToBytes()),
        Invalid("t22-trailing-bytes.ofd", "bytes after the SES_Signature", "not DER", () => Ofd(pki, s => s.Faults.Value = v => [.. v, 0]).ToBytes()),
        Invalid("t22b-long-length.ofd", "a length written longer than DER allows", "not DER", () => Ofd(pki, s => s.Faults.Value = v => [v[0], 0x83, 0, .. v.Skip(2)]).ToBytes()),
        Invalid("t22c-indefinite-length.ofd", "the outer SEQUENCE of indefinite length", "not DER", () => Ofd(pki, s => s.Faults.Value = v => [v[0], 0x80, .. v.Skip(4), 0, 0]).ToBytes()),
        Invalid("t22d-no-asn1.ofd", "the value file is no ASN.1", "format", () => Ofd(pki, s => s.Faults.Value = _ => [1, 2, 3, 4]).ToBytes()),
        Invalid("t28-version-differs.ofd", "version of the signature is not the seal's", "version", () => Ofd(pki, s => s.Faults.SignatureVersion = 1).ToBytes()),
        Invalid("t30-p7-wrong-digest-attr.ofd", "messageDigest attribute of other content", "dataHash", () => Ofd(pki, s => (s.Shape, s.Faults.DataHash) = (TestSealShape.SignedDataWithAttributes, TestDigests.Sm3([1]))).ToBytes()),
        Invalid("t30b-p7-other-content.ofd", "GB/T 35275 over another digest", "dataHash", () => Ofd(pki, s => (s.Shape, s.Faults.DataHash) = (TestSealShape.SignedDataOfDigest, TestDigests.Sm3([1]))).ToBytes()),
        Invalid("t30c-datahash.ofd", "dataHash of other content, signed", "dataHash", () => Ofd(pki, s => s.Faults.DataHash = TestDigests.Sm3([1])).ToBytes()),
        Invalid("t49-algorithm-differs.ofd", "signatureAlgID is not the certificate's", "algorithm", () => Ofd(pki, s => s.Faults.SignatureOid = Oids.RsaWithSha256).ToBytes()),
    ];

    private static IEnumerable<TestDocument> Seals(TestPki pki) =>
    [
        Invalid("t10-signer-not-in-seal.ofd", "signer certificate is not in the certList of the seal", "signer not authorised", () => Ofd(pki, s => s.Signers = [pki.OtherSigner]).ToBytes()),
        Invalid("t10b-signer-not-in-seal-digests.ofd", "signer's digest is not in the certList of the seal", "signer not authorised", () => Ofd(pki, s => (s.Signers, s.ListsDigests) = ([pki.OtherSigner], true)).ToBytes()),
        Invalid("t10c-signer-not-in-seal-v1.ofd", "signer certificate is not in the certList of a version 1 seal", "signer not authorised", () => Ofd(pki, s => (s.Signers, s.Shape) = ([pki.OtherSigner], TestSealShape.SesV1)).ToBytes()),
        Invalid("t11-seal-altered.ofd", "seal altered after it was made", "seal signature", () => Ofd(pki, s => s.Faults.NameAfterMaking = "另一印章专用章").ToBytes()),
        Invalid("t11b-seal-altered-v1.ofd", "version 1 seal altered after it was made", "seal signature", () => Ofd(pki, s => (s.Shape, s.Faults.NameAfterMaking) = (TestSealShape.SesV1, "另一印章专用章")).ToBytes()),
        Invalid("t12-seal-expired.ofd", "signing time after the validEnd of the seal", "seal expired", () => Ofd(pki, s => s.ValidUntil = pki.SignedAt.AddDays(-1)).ToBytes()),
        Invalid("t50-maker-untrusted.ofd", "the seal was made by a stranger", "untrusted maker", () => Ofd(pki, s => s.Maker = pki.Rogue).ToBytes()),
        Invalid("t50b-maker-encryption.ofd", "the seal's maker has an encryption certificate", "key usage", () => Ofd(pki, s => s.Maker = pki.Encryption).ToBytes()),
        Invalid("t51-seal-file-differs.ofd", "Seal.esl, covered, is another seal than the embedded one", "seal differs", () => Ofd(pki, s => s.Faults.SealFile = seal => [.. seal.Take(seal.Length - 1), (byte)(seal[seal.Length - 1] ^ 1)]).ToBytes()),
    ];

    private static IEnumerable<TestDocument> Certificates(TestPki pki) =>
    [
        Invalid("t13-certificate-expired.ofd", "signer's certificate expired before signing", "expired", () => Ofd(pki, s => s.Signer = pki.Expired).ToBytes()),
        Invalid("t14-revoked-before-signing.ofd", "signer revoked before signing", "revoked", () => Ofd(pki, s => (s.Signer, s.SignedAt) = (pki.Revoked, pki.RevokedAt.AddMonths(3))).ToBytes()),
        Invalid("t15-rogue-ca-same-names.ofd", "rogue CA with the same subject names", "untrusted", () => Ofd(pki, s => s.Signer = pki.Rogue).ToBytes()),
        Invalid("t15b-issued-by-a-signer.ofd", "signer's certificate issued by a signer, which is no authority", "untrusted", () => Ofd(pki, s => s.Signer = IssuedBySigner(pki)).ToBytes()),
        Invalid("t15c-issued-by-a-signer-p7.ofd", "the same, with the false authority's certificate in the file", "untrusted", () => Ofd(pki, s =>
        {
            (s.Signer, s.Shape) = (IssuedBySigner(pki), TestSealShape.SignedDataOfDigest);
            s.Faults.MoreCertificates = [pki.Signer];
        }).ToBytes()),
        Invalid("t15d-self-signed.ofd", "signer's certificate is signed by itself", "untrusted", () => Ofd(pki, s => s.Signer = pki.RogueRoot).ToBytes()),
        Invalid("t27-encryption-certificate.ofd", "encryption certificate signs", "key usage", () => Ofd(pki, s => s.Signer = pki.Encryption).ToBytes()),
        Invalid("t13b-certificate-expired-p7.ofd", "signer's certificate expired before signing, GB/T 35275", "expired", () => Ofd(pki, s => (s.Signer, s.Shape) = (pki.Expired, TestSealShape.SignedDataOfDigest)).ToBytes()),
    ];

    private static IEnumerable<TestDocument> References(TestPki pki) =>
    [
        Invalid("t18-md5-references.ofd", "CheckMethod MD5", "weak digest", () => Ofd(pki, s => s.Faults.CheckMethod = "MD5").ToBytes()),
        Invalid("t18b-sha1-references.ofd", "CheckMethod SHA1", "weak digest", () => Ofd(pki, s => s.Faults.CheckMethod = "SHA1").ToBytes()),
        Invalid("t18c-unknown-checkmethod.ofd", "CheckMethod 1.2.156.10197.1.401.2", "unknown digest", () => Ofd(pki, s => s.Habits.CheckMethod = "1.2.156.10197.1.401.2").ToBytes()),
        Invalid("t25-fileref-climbs-out.ofd", "FileRef climbs out of the package", "bad reference", () => Ofd(pki, s => s.Faults.Xml = x => x.Replace("</ofd:References>", Reference("/../../outside.txt") + "</ofd:References>")).ToBytes()),
        Invalid("t29-referenced-twice.ofd", "one file referenced twice with two digests", "bad reference", () => Ofd(pki, s => s.Faults.Xml = x => x.Replace("</ofd:References>", Reference("/OFD.xml") + "</ofd:References>")).ToBytes()),
    ];

    private static IEnumerable<TestDocument> Times(TestPki pki) =>
    [
        Invalid("t31-timestamp-other-value.ofd", "timestamp over another value", "timestamp", () => Ofd(pki, s => (s.IsTimestamped, s.Faults.TimestampedValue) = (true, [1, 2, 3])).ToBytes()),
        Invalid("t32-timestamp-before-seal.ofd", "timestamp before the seal existed", "timestamp", () => Ofd(pki, s => (s.IsTimestamped, s.Faults.TimestampAt) = (true, pki.Now.AddYears(-3))).ToBytes()),
        Invalid("t32b-timestamp-by-signer.ofd", "timestamp by a certificate that is not for timestamps", "timestamp", () => Ofd(pki, s => (s.IsTimestamped, s.Faults.TimestampAuthority) = (true, pki.Signer)).ToBytes()),
        Invalid("t32c-timestamp-parameters.ofd", "timestamp whose algorithms are not written as is usual", "timestamp", () => Ofd(pki, s => (s.IsTimestamped, s.Faults.HasGmTimestamp) = (true, true)).ToBytes()),
        Invalid("t55-v1-token-inside-before-seal.ofd", "timestamp inside version 1, before the seal existed", "time", () => Ofd(pki, s => (s.Shape, s.IsTimestamped, s.Faults.TimestampAt) = (TestSealShape.SesV1, true, pki.Now.AddYears(-3))).ToBytes()),
        Invalid("t55b-v1-token-inside-future.ofd", "timestamp inside version 1, after the time asked about", "time", () => Ofd(pki, s => (s.Shape, s.IsTimestamped, s.Faults.TimestampAt) = (TestSealShape.SesV1, true, pki.Now.AddDays(1))).ToBytes()),
        Open("t55c-v1-token-inside-revoked.ofd", "signer revoked after the time of a timestamp inside version 1", "time not proven", () => Ofd(pki, s => (s.Shape, s.Signer, s.IsTimestamped) = (TestSealShape.SesV1, pki.Revoked, true)).ToBytes()),
        Invalid("t52-signed-before-certificate.ofd", "signing time before the certificate begins", "not yet valid", () => Ofd(pki, s => s.SignedAt = pki.Now.AddYears(-3)).ToBytes()),
    ];

    private static string Reference(string file) => $"<ofd:Reference FileRef=\"{file}\"><ofd:CheckValue>{Convert.ToBase64String(TestDigests.Sm3([1]))}</ofd:CheckValue></ofd:Reference>";

    private static TestIdentity IssuedBySigner(TestPki pki) =>
        pki.Issue(new CertificateDraft { Name = "False Signer", Organisation = "Test Bureau", Serial = 0x2100, From = pki.Now.AddYears(-2), To = pki.Now.AddYears(8) }, pki.Signer);
}
