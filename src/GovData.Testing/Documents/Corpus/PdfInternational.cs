using System.Text;
using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>PDF documents signed with RSA and P-256, good and hostile: what programs that know no SM2 can judge too.</summary>
internal static class PdfInternational
{
    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Single(pki), .. Hostile(pki, "rsa", () => pki.RsaSigner), .. Hostile(pki, "p256", () => pki.P256Signer)];

    private static IEnumerable<TestDocument> Single(TestPki pki) =>
    [
        Valid("p06c-cades-p256.pdf", "ETSI.CAdES.detached, P-256", () => Pdf(pki, s => (s.Family, s.Signer) = (TestPdfFamily.CadesDetached, pki.P256Signer)).ToBytes()),
        Valid("p07-indefinite-length-rsa.pdf", "CMS in BER with indefinite lengths, RSA", () => Pdf(pki, s => (s.HasIndefiniteLengths, s.Signer) = (true, pki.RsaSigner)).ToBytes()),
        Valid("p08-two-pages-rsa.pdf", "two pages, RSA", () => new TestPdf(pki) { PageCount = 2, Signatures = { new TestPdfSignature { Signer = pki.RsaSigner } } }.ToBytes()),
        Invalid("pt01e-content-changed-p256.pdf", "covered byte changed, p256", "digest", () => PdfHostile.Replaced(Pdf(pki, s => s.Signer = pki.P256Signer).ToBytes(), "genuine", "genuinE")),
        Invalid("pt08e-other-data-p256.pdf", "messageDigest of other data, p256", "digest", () => Pdf(pki, s => (s.Signer, s.Faults.Data) = (pki.P256Signer, [1])).ToBytes()),
        Invalid("pt09c-sigvalue-flip-p256.pdf", "last bit of the signature value flipped, p256", "signature", () => Pdf(pki, s => (s.Signer, s.Faults.Contents) = (pki.P256Signer, PdfHostile.Flipped)).ToBytes()),
        Open("pt03-two-signatures-rsa.pdf", "two signatures, RSA and P-256", "earlier revision not analysed", () => new TestPdf(pki)
        {
            Signatures = { new TestPdfSignature { Signer = pki.RsaSigner }, new TestPdfSignature { Signer = pki.P256Signer } },
        }.ToBytes()),
    ];

    private static IEnumerable<TestDocument> Hostile(TestPki pki, string suffix, Func<TestIdentity> signer)
    {
        TestDocument Case(string name, string @class, string why, Action<TestPdfSignature> set, Func<byte[], byte[]>? change = null) => Invalid($"{name}-{suffix}.pdf", $"{@class}, {suffix}", why, () =>
        {
            var file = Pdf(pki, s =>
            {
                s.Signer = signer();
                set(s);
            }).ToBytes();
            return change is null ? file : change(file);
        });
        static void Nothing(TestPdfSignature one)
        {
        }

        return
        [
            Case("pt02-incremental-update", "page content replaced by an incremental update after signing", "not whole file covered", Nothing,
                file => PdfHostile.Updated(file, update => update.Stream(5, PdfAssembly.Content(PdfHostile.Other)))),
            Case("pt02c-bytes-appended", "bytes appended after the last %%EOF", "not whole file covered", Nothing, file => [.. file, .. Encoding.ASCII.GetBytes("% more\n")]),
            Case("pt12-truncated", "file cut in the middle of Contents", "container", Nothing, file => [.. file.Take(6000)]),
            Case("pt20-cms-truncated", "the CMS ends too early", "format", s => s.Faults.Contents = c => [.. c.Take(c.Length - 20)]),
            Case("pt20b-cms-trailing-bytes", "bytes other than zero after the CMS", "format", s => s.Faults.Contents = c => [.. c, 1, 2, 3]),
            .. PdfHostile.RangeFaults.Select(fault => Case(fault.Name, fault.Class, "ByteRange", s => s.Faults.ByteRange = fault.Range)),
        ];
    }
}
