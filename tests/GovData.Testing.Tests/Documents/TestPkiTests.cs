using System.Security.Cryptography.X509Certificates;
using GovData.Security;

namespace GovData.Testing.Tests.Documents;

public class TestPkiTests
{
    private static readonly TestPki Pki = OneDay.Pki;

    [OpensslFact]
    public void Each_certificate_verifies_under_the_one_above_it()
    {
        using var openssl = new Openssl();

        Assert.All(
            new[] { Pki.Signer, Pki.OtherSigner, Pki.Maker, Pki.TimestampAuthority, Pki.Encryption, Pki.Revoked },
            leaf => openssl.Verify(leaf.Certificate, Pki.Intermediate.Certificate, Pki.Now));
        openssl.Verify(Pki.Intermediate.Certificate, Pki.Root.Certificate, Pki.Now);
        openssl.Verify(Pki.Root.Certificate, Pki.Root.Certificate, Pki.Now);
        openssl.Verify(Pki.P256Signer.Certificate, Pki.InternationalRoot.Certificate, Pki.Now, isSm2: false);
        openssl.Verify(Pki.RsaSigner.Certificate, Pki.InternationalRoot.Certificate, Pki.Now, isSm2: false);
    }

    [OpensslFact]
    public void What_expired_and_what_a_stranger_issued_do_not()
    {
        using var openssl = new Openssl();

        var expired = Assert.Throws<InvalidOperationException>(() => openssl.Verify(Pki.Expired.Certificate, Pki.Intermediate.Certificate, Pki.Now));
        Assert.Contains("certificate has expired", expired.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => openssl.Verify(Pki.Rogue.Certificate, Pki.Intermediate.Certificate, Pki.Now));
        openssl.Verify(Pki.Rogue.Certificate, Pki.RogueRoot.Certificate, Pki.Now);
    }

    [OpensslFact]
    public void A_revocation_list_says_who_was_revoked_until_then_and_is_signed()
    {
        using var openssl = new Openssl();

        var now = openssl.Run("crl", "-inform", "DER", "-in", openssl.Write(Pki.CrlAt(Pki.Now)), "-noout", "-text");
        var before = openssl.Run("crl", "-inform", "DER", "-in", openssl.Write(Pki.CrlAt(Pki.RevokedAt.AddSeconds(-1))), "-noout", "-text");

        Assert.Contains("Serial Number: 2004", now, StringComparison.Ordinal);
        Assert.Contains("Revocation Date: Jun  1 00:00:00 2025 GMT", now, StringComparison.Ordinal);
        Assert.Contains("Key Compromise", now, StringComparison.Ordinal);
        Assert.Contains("Last Update: Jun  1 00:00:00 2026 GMT", now, StringComparison.Ordinal);
        Assert.Contains("No Revoked Certificates", before, StringComparison.Ordinal);
        Assert.All(new[] { Pki.Root, Pki.Intermediate }, issuer =>
        {
            var list = DerNode.Read(Pki.CrlAt(Pki.Now, issuer));
            Assert.True(openssl.Signed(issuer.Certificate, list[0].Bytes, list[2].Bits));
        });
    }

    [Fact]
    public void The_stranger_bears_the_same_names_and_the_same_number()
    {
        using var signer = X509CertificateLoader.LoadCertificate(Pki.Signer.Certificate);
        using var rogue = X509CertificateLoader.LoadCertificate(Pki.Rogue.Certificate);

        Assert.Equal((signer.Subject, signer.Issuer, signer.SerialNumber), (rogue.Subject, rogue.Issuer, rogue.SerialNumber));
        Assert.NotEqual(signer.GetPublicKey(), rogue.GetPublicKey());
    }

    [Fact]
    public void One_seed_gives_onePki_another_seed_and_none_give_others()
    {
        var again = TestPki.Create(OneDay.Clock, seed: 1);

        Assert.Equal(Pki.Signer.Certificate, again.Signer.Certificate);
        Assert.Equal(Pki.RsaSigner.Certificate, again.RsaSigner.Certificate);
        Assert.Equal(Pki.CrlAt(Pki.Now), again.CrlAt(again.Now));
        Assert.NotEqual(Pki.Signer.Certificate, TestPki.Create(OneDay.Clock, seed: 2).Signer.Certificate);
        Assert.NotEqual(TestPki.Create(OneDay.Clock).Signer.Certificate, TestPki.Create(OneDay.Clock).Signer.Certificate);
    }

    [Fact]
    public async Task Its_keys_are_read_by_the_library_that_signs()
    {
        var key = SigningKey.FromPem(Pki.Signer.KeyPem);
        byte[] message = [1, 2, 3];
        var signature = await key.SignAsync(message);
        var point = DerNode.Read(Pki.Signer.Certificate)[0][6].Bytes;

        Assert.True(VerificationKey.FromPem($"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(point)}\n-----END PUBLIC KEY-----").Verify(message, signature).IsValid);
    }

    [Fact]
    public void It_is_written_as_files_for_a_verifier()
    {
        var folder = Directory.CreateTempSubdirectory("govdata-pki-").FullName;
        try
        {
            Pki.WriteTo(folder);

            Assert.Equal(
                ["anchors/international-root.crt", "anchors/root.crt", "crl/international-root.crl", "crl/root.crl", "crl/seal-ca.crl", "intermediates/seal-ca.crt"],
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
            using var root = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "anchors", "root.crt"));
            Assert.Equal(Pki.Root.Certificate, root.RawData);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
