using System.Xml.Linq;

namespace GovData.Testing.Tests.Documents;

public class TestOfdTests
{
    private static readonly TestPki Pki = OneDay.Pki;

    [Theory]
    [InlineData("g01-v4-whole.ofd", TestSealShape.SesV4)]
    [InlineData("g03-v1.ofd", TestSealShape.SesV1)]
    [InlineData("g05-gbt35275-hashcontent.ofd", TestSealShape.SignedDataOfDigest)]
    [InlineData("t30-p7-wrong-digest-attr.ofd", TestSealShape.SignedDataWithAttributes)]
    public void A_signature_value_has_the_shape_of_the_sample_s(string sample, TestSealShape shape) =>
        AssertSameShape(sample, new TestSeal { Shape = shape });

    [Fact]
    public void So_has_a_seal_that_lists_digests() => AssertSameShape("g07-v4-certdigest.ofd", new TestSeal { ListsDigests = true });

    [Fact]
    public void So_has_one_with_a_timestamp() => AssertSameShape("g08-v4-timestamp.ofd", new TestSeal { IsTimestamped = true });

    [Fact]
    public void A_package_has_the_files_and_elements_of_the_sample_s()
    {
        var made = Package.Read(new TestOfd(Pki) { Seals = { new TestSeal() } }.ToBytes());
        var sample = Package.Read(Package.Sample("ofd/g01-v4-whole.ofd"));

        Assert.Equal(sample.Keys.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        foreach (var name in new[] { "OFD.xml", "Doc_0/Document.xml", "Doc_0/Signs/Signatures.xml", Package.SignatureXml, "Doc_0/Attachs/Attachments.xml" })
            Assert.Equal(Elements(sample[name]), Elements(made[name]));
    }

    [OpensslFact]
    public void The_signer_signed_the_first_part_and_the_maker_the_seal_s()
    {
        using var openssl = new Openssl();
        foreach (var shape in new[] { TestSealShape.SesV4, TestSealShape.SesV5 })
        {
            var package = Package.Read(new TestOfd(Pki) { Seals = { new TestSeal { Shape = shape } } }.ToBytes());
            var value = DerNode.Read(package[Package.SignedValue]);
            var seal = value[0][1];

            Assert.Equal(package["Doc_0/Signs/Sign_0/Seal.esl"], seal.Bytes);
            Assert.True(openssl.Signed(value[1].Content, value[0].Bytes, value[3].Bits));
            Assert.True(openssl.Signed(seal[1].Content, seal[0].Bytes, seal[3].Bits));
            Assert.Equal(openssl.Sm3(package[Package.SignatureXml]), value[0][3].Bits);
        }
    }

    [OpensslFact]
    public void In_version_1_the_maker_signed_the_information_with_his_certificate()
    {
        using var openssl = new Openssl();
        var value = DerNode.Read(Package.Read(new TestOfd(Pki) { Seals = { new TestSeal { Shape = TestSealShape.SesV1 } } }.ToBytes())[Package.SignedValue]);
        var seal = value[0][1];

        Assert.True(openssl.Signed(value[0][5].Content, value[0].Bytes, value[1].Bits));
        byte[] content = [.. seal[0].Bytes, .. seal[1][0].Bytes, .. seal[1][1].Bytes];
        byte[] signed = [0x30, 0x82, (byte)(content.Length >> 8), (byte)content.Length, .. content];
        Assert.True(openssl.Signed(seal[1][0].Content, signed, seal[1][2].Bits));
    }

    [OpensslFact]
    public void Signed_data_is_signed_over_the_digest_or_over_its_attributes()
    {
        using var openssl = new Openssl();
        var ofDigest = DerNode.Read(Package.Read(new TestOfd(Pki) { Seals = { new TestSeal { Shape = TestSealShape.SignedDataOfDigest } } }.ToBytes())[Package.SignedValue])[1][0];
        var package = Package.Read(new TestOfd(Pki) { Seals = { new TestSeal { Shape = TestSealShape.SignedDataWithAttributes } } }.ToBytes());
        var withAttributes = DerNode.Read(package[Package.SignedValue])[1][0];
        var signer = withAttributes[4][0];

        Assert.True(openssl.Signed(ofDigest[3][0].Bytes, ofDigest[2][1][0].Content, ofDigest[4][0][4].Content));
        Assert.True(openssl.Signed(withAttributes[3][0].Bytes, signer[3].AsSet(), signer[5].Content));
        Assert.Contains(signer[3].Children, attribute => attribute[1][0].Content.AsSpan().SequenceEqual(openssl.Sm3(package[Package.SignatureXml])));
    }

    [OpensslFact]
    public void A_timestamp_is_over_the_signature_value_and_signed_by_its_authority()
    {
        using var openssl = new Openssl();
        var value = DerNode.Read(Package.Read(new TestOfd(Pki) { Seals = { new TestSeal { IsTimestamped = true } } }.ToBytes())[Package.SignedValue]);
        var token = DerNode.Read(value[4][0].Bits)[1][0];
        var info = DerNode.Read(token[2][1][0].Content);
        var signer = token[4][0];

        Assert.Equal(openssl.Sm3(value[3].Bits), info[2][1].Content);
        Assert.Equal(Pki.TimestampAuthority.Certificate, token[3][0].Bytes);
        Assert.True(openssl.Signed(token[3][0].Bytes, signer[3].AsSet(), signer[5].Content));
        Assert.Contains(signer[3].Children, attribute => attribute[1][0].Content.AsSpan().SequenceEqual(openssl.Sm3(info.Bytes)));
    }

    [OpensslFact]
    public void Every_file_is_covered_with_its_digest_but_the_signature_s_own()
    {
        using var openssl = new Openssl();
        var package = Package.Read(new TestOfd(Pki) { HasPicture = true, CustomTags = { ["licence"] = "x" }, FurtherPages = { "second" }, Seals = { new TestSeal() } }.ToBytes());
        var references = XDocument.Parse(System.Text.Encoding.UTF8.GetString(package[Package.SignatureXml])).Descendants()
            .Where(element => element.Name.LocalName == "Reference").ToDictionary(r => r.Attribute("FileRef")!.Value[1..], r => r.Value);

        Assert.Equal(package.Keys.Except([Package.SignatureXml, Package.SignedValue]).Order(StringComparer.Ordinal), references.Keys.Order(StringComparer.Ordinal));
        Assert.All(references, reference => Assert.Equal(Convert.ToBase64String(openssl.Sm3(package[reference.Key])), reference.Value));
    }

    [Fact]
    public void One_document_is_the_same_bytes_each_time()
    {
        var document = new TestOfd(Pki) { Seals = { new TestSeal(), new TestSeal { IsTimestamped = true } } };

        Assert.Equal(document.ToBytes(), document.ToBytes());
    }

    private static void AssertSameShape(string sample, TestSeal seal)
    {
        var made = Package.Read(new TestOfd(Pki) { Seals = { seal } }.ToBytes());

        Assert.Equal(DerNode.Read(Package.Read(Package.Sample("ofd/" + sample))[Package.SignedValue]).Shape(), DerNode.Read(made[Package.SignedValue]).Shape());
    }

    private static IEnumerable<string> Elements(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XDocument.Load(stream).Descendants().Select(element => $"{element.Name} {string.Join(" ", element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name))}");
    }
}
