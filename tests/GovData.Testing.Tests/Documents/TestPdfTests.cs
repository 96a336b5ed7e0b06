using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.X509;

namespace GovData.Testing.Tests.Documents;

public class TestPdfTests
{
    private static readonly TestPki Pki = OneDay.Pki;

    [Fact]
    public void Contents_of_the_digest_have_the_shape_of_the_sample_s() =>
        Assert.Equal(Signature(Package.Sample("pdf/p02-gm-sm2cms.pdf")).Contents.Shape(), Signature(Signed(TestPdfFamily.GmSm2Cms, Pki.Signer)).Contents.Shape());

    [OpensslFact]
    public void Every_signer_signs_the_byte_range_in_a_cms()
    {
        using var openssl = new Openssl();
        foreach (var (family, signer, digest) in new[]
        {
            (TestPdfFamily.Pkcs7Detached, Pki.Signer, "-sm3"), (TestPdfFamily.CadesDetached, Pki.Signer, "-sm3"),
            (TestPdfFamily.Pkcs7Detached, Pki.P256Signer, "-sha256"), (TestPdfFamily.CadesDetached, Pki.RsaSigner, "-sha256"),
        })
        {
            var (data, contents) = Signature(Signed(family, signer));
            var info = contents[1][0][4][0];

            Assert.Equal(signer.Certificate, contents[1][0][3][0].Bytes);
            Assert.True(openssl.Signed(signer.Certificate, info[3].AsSet(), info[5].Content, digest));
            Assert.Contains(info[3].Children, attribute => attribute[1][0].Content.AsSpan().SequenceEqual(openssl.Digest(data, digest)));
        }
    }

    [OpensslFact]
    public void The_international_cms_verifies_whole_with_openssl()
    {
        using var openssl = new Openssl();
        foreach (var signer in new[] { Pki.RsaSigner, Pki.P256Signer })
        {
            var (data, contents) = Signature(Signed(TestPdfFamily.CadesDetached, signer));

            var said = openssl.Run(
                "cms", "-verify", "-binary", "-inform", "DER", "-in", openssl.Write(contents.Bytes), "-content", openssl.Write(data), "-out", openssl.Write([]),
                "-CAfile", openssl.Pem(Pki.InternationalRoot.Certificate), "-purpose", "any", "-attime", Pki.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

            Assert.Contains("CMS Verification successful", said, StringComparison.Ordinal);
        }
    }

    [OpensslFact]
    public void The_two_chinese_families_sign_the_digest_of_the_byte_range()
    {
        using var openssl = new Openssl();
        var (data, contents) = Signature(Signed(TestPdfFamily.GmSm2Cms, Pki.Signer));
        var (sealedData, seal) = Signature(Signed(TestPdfFamily.GmSm2Seal, Pki.Signer));

        var content = contents[1][0][2][1][0].Content;
        Assert.Equal(openssl.Sm3(data), content);
        Assert.True(openssl.Signed(Pki.Signer.Certificate, content, contents[1][0][4][0][4].Content));
        Assert.Equal(openssl.Sm3(sealedData), seal[0][3].Bits);
        Assert.True(openssl.Signed(Pki.Signer.Certificate, seal[0].Bytes, seal[3].Bits));
    }

    [Fact]
    public void A_cms_of_indefinite_length_says_the_same()
    {
        var (data, contents) = Contents(new TestPdf(Pki) { Signatures = { new TestPdfSignature { HasIndefiniteLengths = true, Signer = Pki.RsaSigner } } }.ToBytes());

        Assert.Equal([0x30, 0x80], contents[..2]);
        var first = new Asn1InputStream(contents).ReadObject();
        var signer = Assert.Single(new CmsSignedData(new CmsProcessableByteArray(data), ContentInfo.GetInstance(first)).GetSignerInfos().GetSigners());
        Assert.True(signer.Verify(new X509Certificate(Pki.RsaSigner.Certificate)));
    }

    [Fact]
    public void A_second_signature_is_appended_and_covers_the_whole_file()
    {
        var one = new TestPdf(Pki) { Signatures = { new TestPdfSignature() } }.ToBytes();
        var two = new TestPdf(Pki) { Signatures = { new TestPdfSignature(), new TestPdfSignature { Signer = Pki.OtherSigner } } }.ToBytes();

        Assert.Equal(one, two[..one.Length]);
        Assert.Equal(2, Regex.Count(Encoding.Latin1.GetString(two), "/ByteRange"));
        var (data, contents) = Contents(two);
        Assert.Equal(2 * 8192 + 2, two.Length - data.Length);
        Assert.Equal(0x30, contents[0]);
        var first = Regex.Match(Encoding.Latin1.GetString(one), @"startxref\n(\d+)").Groups[1].Value;
        Assert.Equal(first, Regex.Match(Encoding.Latin1.GetString(two), @"/Prev (\d+)").Groups[1].Value);
    }

    [PdfsigFact]
    public void Pdfsig_finds_the_international_signatures_valid_and_a_changed_one_not()
    {
        foreach (var signer in new[] { Pki.RsaSigner, Pki.P256Signer })
        {
            var said = Pdfsig.Run(Signed(TestPdfFamily.Pkcs7Detached, signer));
            Assert.Contains("Signature is Valid", said, StringComparison.Ordinal);
            Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        }
        var changed = TestDocuments.All(Pki).Single(document => document.Name == "pt01d-content-changed-rsa.pdf");
        Assert.Contains("Digest Mismatch", Pdfsig.Run(changed.ToBytes()), StringComparison.Ordinal);
        Assert.Contains("does not contain any signatures", Pdfsig.Run(new TestPdf(Pki).ToBytes()), StringComparison.Ordinal);
    }

    [PdfsigFact]
    public void Pdfsig_sees_both_of_two_signatures()
    {
        var said = Pdfsig.Run(new TestPdf(Pki) { PageCount = 3, Signatures = { new TestPdfSignature { Signer = Pki.RsaSigner }, new TestPdfSignature { Signer = Pki.P256Signer } } }.ToBytes());

        Assert.Equal(2, Regex.Count(said, "Signature is Valid"));
        Assert.Single(Regex.Matches(said, "Total document signed"), match => !said[(match.Index - 4)..].StartsWith("Not ", StringComparison.Ordinal));
    }

    private static byte[] Signed(TestPdfFamily family, TestIdentity signer) =>
        new TestPdf(Pki) { Signatures = { new TestPdfSignature { Family = family, Signer = signer } } }.ToBytes();

    private static (byte[] Data, DerNode Contents) Signature(byte[] file)
    {
        var (data, contents) = Contents(file);
        return (data, DerNode.Read(contents[..(4 + (contents[2] << 8) + contents[3])]));
    }

    /// <summary>What the last signature covers, and its Contents with the zeros behind.</summary>
    private static (byte[] Data, byte[] Contents) Contents(byte[] file)
    {
        var range = Regex.Matches(Encoding.Latin1.GetString(file), @"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]")[^1].Groups.Values.Skip(1).Select(n => int.Parse(n.Value, CultureInfo.InvariantCulture)).ToArray();
        return ([.. file.AsSpan(range[0], range[1]), .. file.AsSpan(range[2], range[3])], Convert.FromHexString(Encoding.ASCII.GetString(file.AsSpan(range[1] + 1, range[2] - range[1] - 2))));
    }
}
