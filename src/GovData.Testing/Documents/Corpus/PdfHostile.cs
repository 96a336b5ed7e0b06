using System.Text;
using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>PDF documents that were changed, or whose signature covers less than it seems.</summary>
internal static class PdfHostile
{
    public const string Other = "Test electronic licence (not genuinE)";

    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Changes(pki), .. Ranges(pki), .. Contents(pki), .. Signers(pki)];

    private static IEnumerable<TestDocument> Changes(TestPki pki) =>
    [
        Invalid("pt01-content-changed.pdf", "covered byte changed", "digest", () => Replaced(Pdf(pki).ToBytes(), "genuine", "genuinE")),
        Invalid("pt01b-content-changed-gm.pdf", "covered byte changed, GM.sm2cms.detached", "digest", () => Replaced(Pdf(pki, s => s.Family = TestPdfFamily.GmSm2Cms).ToBytes(), "genuine", "genuinE")),
        Invalid("pt01c-content-changed-seal.pdf", "covered byte changed, GM.sm2seal", "digest", () => Replaced(Pdf(pki, s => s.Family = TestPdfFamily.GmSm2Seal).ToBytes(), "genuine", "genuinE")),
        Invalid("pt01d-content-changed-rsa.pdf", "covered byte changed, RSA", "digest", () => Replaced(Pdf(pki, s => s.Signer = pki.RsaSigner).ToBytes(), "genuine", "genuinE")),
        Invalid("pt02-incremental-update.pdf", "page content replaced by an incremental update after signing", "not whole file covered", () => Updated(Pdf(pki).ToBytes(), file => file.Stream(5, PdfAssembly.Content(Other)))),
        Invalid("pt02b-page-added.pdf", "a page added by an incremental update after signing", "not whole file covered", () => Updated(Pdf(pki).ToBytes(), file =>
        {
            file.Object(2, "<< /Type /Pages /Kids [4 0 R 8 0 R] /Count 2 >>");
            file.Object(8, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 9 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            file.Stream(9, PdfAssembly.Content(Other));
        })),
        Invalid("pt02c-bytes-appended.pdf", "bytes appended after the last %%EOF", "not whole file covered", () => [.. Pdf(pki).ToBytes(), .. Encoding.ASCII.GetBytes("% more\n")]),
        Open("pt03-two-signatures.pdf", "two signatures, the second by incremental update", "earlier revision not analysed", () => new TestPdf(pki) { Signatures = { new TestPdfSignature(), new TestPdfSignature() } }.ToBytes()),
        NotSigned("pt10-unsigned.pdf", "no signature", "no signature", () => new TestPdf(pki).ToBytes()),
        NotSigned("pt11-wrapped.pdf", "a signed document embedded in one that nobody signed", "no signature", () => Wrapped(pki)),
        Invalid("pt13-algorithm-is-a-curve.pdf", "the signature algorithm is 1.2.156.10197.1.301, which names the curve", "algorithm", () => Pdf(pki, s => s.Faults.SignatureOid = Oids.Sm2Curve).ToBytes()),
        Invalid("pt12-truncated.pdf", "file cut in the middle of Contents", "container", () => [.. Pdf(pki).ToBytes().Take(6000)]),
    ];

    /// <summary>What can be wrong with a ByteRange, which is made of where Contents opens and closes and of the file's length.</summary>
    public static IReadOnlyList<(string Name, string Class, Func<long, long, long, string> Range)> RangeFaults { get; } =
    [
        ("pt04-range-starts-late", "ByteRange does not begin at 0", (open, close, length) => FormattableString.Invariant($"1 {open - 1} {close} {length - close}")),
        ("pt06-gap-too-wide", "the gap holds more than Contents (wrapping)", (open, close, length) => FormattableString.Invariant($"0 {open - 12} {close} {length - close}")),
        ("pt06b-gap-too-wide-behind", "the gap goes on behind Contents", (open, close, length) => FormattableString.Invariant($"0 {open} {close + 20} {length - close - 20}")),
        ("pt06c-gap-too-narrow", "the gap leaves out no angle brackets", (open, close, length) => FormattableString.Invariant($"0 {open + 1} {close - 1} {length - close + 1}")),
        ("pt07-range-ends-early", "ByteRange ends before the file", (open, close, length) => FormattableString.Invariant($"0 {open} {close} {length - close - 30}")),
        ("pt13-range-negative", "ByteRange with a negative number", (open, close, length) => FormattableString.Invariant($"0 {open} {close} -{length - close}")),
        ("pt14-range-overlaps", "the parts of ByteRange overlap", (open, close, length) => FormattableString.Invariant($"0 {open} {open - 100} {length - open + 100}")),
        ("pt15-range-beyond", "ByteRange goes beyond the file", (open, close, length) => FormattableString.Invariant($"0 {open} {close} {length}")),
        ("pt16-range-huge", "ByteRange with a number no integer holds", (open, close, _) => FormattableString.Invariant($"0 {open} {close} 99999999999999999999")),
        ("pt17-range-three-numbers", "ByteRange with three numbers", (open, close, _) => FormattableString.Invariant($"0 {open} {close}")),
        ("pt17b-range-empty", "ByteRange without numbers", (_, _, _) => ""),
        ("pt18-range-twice", "two ByteRange in one dictionary", (open, close, length) => PdfSigning.Range(open, close, length) + "] /ByteRange [0 1 2 3"),
        ("pt19-range-nothing", "ByteRange covers nothing", (_, _, _) => "0 0 0 0"),
    ];

    private static IEnumerable<TestDocument> Ranges(TestPki pki) =>
        RangeFaults.Select(fault => Invalid(fault.Name + ".pdf", fault.Class, "ByteRange", () => Pdf(pki, s => s.Faults.ByteRange = fault.Range).ToBytes()));

    private static IEnumerable<TestDocument> Contents(TestPki pki) =>
    [
        Invalid("pt05-contents-zeroed.pdf", "Contents all zero (USF)", "no signature", () => Pdf(pki, s => s.Faults.Contents = _ => []).ToBytes()),
        Invalid("pt08-sm2-other-data.pdf", "messageDigest of other data", "digest", () => Pdf(pki, s => s.Faults.Data = [1]).ToBytes()),
        Invalid("pt08b-gm-other-data.pdf", "GM.sm2cms.detached over other data", "digest", () => Pdf(pki, s => (s.Family, s.Faults.Data) = (TestPdfFamily.GmSm2Cms, [1])).ToBytes()),
        Invalid("pt08c-seal-other-data.pdf", "GM.sm2seal over other data", "digest", () => Pdf(pki, s => (s.Family, s.Faults.Data) = (TestPdfFamily.GmSm2Seal, [1])).ToBytes()),
        Invalid("pt08d-rsa-other-data.pdf", "messageDigest of other data, RSA", "digest", () => Pdf(pki, s => (s.Signer, s.Faults.Data) = (pki.RsaSigner, [1])).ToBytes()),
        Invalid("pt09-sigvalue-flip.pdf", "last bit of the signature value flipped", "signature", () => Pdf(pki, s => s.Faults.Contents = Flipped).ToBytes()),
        Invalid("pt09b-sigvalue-flip-rsa.pdf", "last bit of the signature value flipped, RSA", "signature", () => Pdf(pki, s => (s.Signer, s.Faults.Contents) = (pki.RsaSigner, Flipped)).ToBytes()),
        Invalid("pt20-cms-truncated.pdf", "the CMS ends too early", "format", () => Pdf(pki, s => s.Faults.Contents = c => [.. c.Take(c.Length - 20)]).ToBytes()),
        Invalid("pt20b-cms-trailing-bytes.pdf", "bytes other than zero after the CMS", "format", () => Pdf(pki, s => s.Faults.Contents = c => [.. c, 1, 2, 3]).ToBytes()),
        Invalid("pt20c-no-asn1.pdf", "Contents is no ASN.1", "format", () => Pdf(pki, s => s.Faults.Contents = _ => [0xFF, 0xFF, 0xFF]).ToBytes()),
    ];

    private static IEnumerable<TestDocument> Signers(TestPki pki) =>
    [
        By(pki, "pt21-rogue.pdf", "signer issued by a rogue CA with the same names", "untrusted", pki.Rogue),
        By(pki, "pt22-expired.pdf", "signer's certificate expired before signing", "expired", pki.Expired),
        By(pki, "pt23-revoked.pdf", "signer revoked before signing", "revoked", pki.Revoked, pki.RevokedAt.AddMonths(3)),
        By(pki, "pt24-encryption-certificate.pdf", "encryption certificate signs", "key usage", pki.Encryption),
        Sealed(pki, "pt25-seal-signer-not-listed.pdf", "GM.sm2seal by a signer the seal does not list", "signer not authorised", s => s.Signers = [pki.OtherSigner]),
        Sealed(pki, "pt26-seal-expired.pdf", "GM.sm2seal with an expired seal", "seal expired", s => s.ValidUntil = pki.SignedAt.AddDays(-1)),
        Sealed(pki, "pt27-seal-altered.pdf", "GM.sm2seal with a seal altered after it was made", "seal signature", s => s.Faults.NameAfterMaking = "另一印章专用章"),
        Sealed(pki, "pt28-empty-user-id.pdf", "GM.sm2seal signed with the empty user ID", "signature", s => s.Faults.UserId = ""),
    ];

    private static TestDocument By(TestPki pki, string name, string @class, string why, TestIdentity signer, DateTimeOffset? at = null) =>
        Invalid(name, @class, why, () => Pdf(pki, s => (s.Signer, s.SignedAt) = (signer, at)).ToBytes());

    private static TestDocument Sealed(TestPki pki, string name, string @class, string why, Action<TestSeal> seal) => Invalid(name, @class, why, () => Pdf(pki, s =>
    {
        s.Family = TestPdfFamily.GmSm2Seal;
        seal(s.Faults.Seal);
    }).ToBytes());

    public static byte[] Flipped(byte[] contents) => [.. contents.Take(contents.Length - 1), (byte)(contents[contents.Length - 1] ^ 1)];

    public static byte[] Replaced(byte[] file, string old, string changed) =>
        PdfFile.Latin1(Encoding.GetEncoding("ISO-8859-1").GetString(file).Replace(old, changed));

    public static byte[] Updated(byte[] file, Action<PdfFile> update)
    {
        var text = Encoding.ASCII.GetString(file);
        var previous = text.Substring(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10).Split('\n')[0];
        var updated = PdfFile.Update(file, size: 8, long.Parse(previous, System.Globalization.CultureInfo.InvariantCulture));
        update(updated);
        updated.End();
        return updated.ToArray();
    }

    private static byte[] Wrapped(TestPki pki)
    {
        var file = new PdfFile();
        file.Object(1, "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(inner.pdf) 6 0 R] >> >> >>");
        file.Object(2, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>");
        file.Object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        file.Object(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
        file.Stream(5, PdfAssembly.Content(Other));
        file.Object(6, "<< /Type /Filespec /F (inner.pdf) /EF << /F 7 0 R >> >>");
        file.Stream(7, Pdf(pki).ToBytes());
        file.End();
        return file.ToArray();
    }
}
