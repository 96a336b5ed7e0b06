using System.Security.Cryptography.X509Certificates;
using GovData.Security;
using Microsoft.Extensions.Time.Testing;

namespace GovData.Testing.Tests.Documents;

public class TestPkiTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 9, 30, 0, TimeSpan.Zero));

    private readonly TestPki _pki = TestPki.Create(Clock, seed: 1);

    [OpensslFact]
    public void Each_certificate_verifies_under_the_one_above_it()
    {
        using var openssl = new Openssl();

        Assert.All(
            new[] { _pki.Signer, _pki.OtherSigner, _pki.Maker, _pki.TimestampAuthority, _pki.Encryption, _pki.Revoked },
            leaf => openssl.Verify(leaf.Certificate, _pki.Intermediate.Certificate, _pki.Now));
        openssl.Verify(_pki.Intermediate.Certificate, _pki.Root.Certificate, _pki.Now);
        openssl.Verify(_pki.Root.Certificate, _pki.Root.Certificate, _pki.Now);
        openssl.Verify(_pki.P256Signer.Certificate, _pki.InternationalRoot.Certificate, _pki.Now, isSm2: false);
        openssl.Verify(_pki.RsaSigner.Certificate, _pki.InternationalRoot.Certificate, _pki.Now, isSm2: false);
    }

    [OpensslFact]
    public void What_expired_and_what_a_stranger_issued_do_not()
    {
        using var openssl = new Openssl();

        var expired = Assert.Throws<InvalidOperationException>(() => openssl.Verify(_pki.Expired.Certificate, _pki.Intermediate.Certificate, _pki.Now));
        Assert.Contains("certificate has expired", expired.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => openssl.Verify(_pki.Rogue.Certificate, _pki.Intermediate.Certificate, _pki.Now));
        openssl.Verify(_pki.Rogue.Certificate, _pki.RogueRoot.Certificate, _pki.Now);
    }

    [OpensslFact]
    public void A_revocation_list_says_who_was_revoked_until_then_and_is_signed()
    {
        using var openssl = new Openssl();

        var now = openssl.Run("crl", "-inform", "DER", "-in", openssl.Write(_pki.CrlAt(_pki.Now)), "-noout", "-text");
        var before = openssl.Run("crl", "-inform", "DER", "-in", openssl.Write(_pki.CrlAt(_pki.RevokedAt.AddSeconds(-1))), "-noout", "-text");

        Assert.Contains("Serial Number: 2004", now, StringComparison.Ordinal);
        Assert.Contains("Revocation Date: Jun  1 00:00:00 2025 GMT", now, StringComparison.Ordinal);
        Assert.Contains("Key Compromise", now, StringComparison.Ordinal);
        Assert.Contains("Last Update: Jun  1 00:00:00 2026 GMT", now, StringComparison.Ordinal);
        Assert.Contains("No Revoked Certificates", before, StringComparison.Ordinal);
        Assert.All(new[] { _pki.Root, _pki.Intermediate }, issuer =>
        {
            var list = DerNode.Read(_pki.CrlAt(_pki.Now, issuer));
            Assert.True(openssl.Signed(issuer.Certificate, list[0].Bytes, list[2].Bits));
        });
    }

    [Fact]
    public void The_stranger_bears_the_same_names_and_the_same_number()
    {
        using var signer = X509CertificateLoader.LoadCertificate(_pki.Signer.Certificate);
        using var rogue = X509CertificateLoader.LoadCertificate(_pki.Rogue.Certificate);

        Assert.Equal((signer.Subject, signer.Issuer, signer.SerialNumber), (rogue.Subject, rogue.Issuer, rogue.SerialNumber));
        Assert.NotEqual(signer.GetPublicKey(), rogue.GetPublicKey());
    }

    [Fact]
    public void One_seed_gives_one_pki_another_seed_and_none_give_others()
    {
        var again = TestPki.Create(Clock, seed: 1);

        Assert.Equal(_pki.Signer.Certificate, again.Signer.Certificate);
        Assert.Equal(_pki.RsaSigner.Certificate, again.RsaSigner.Certificate);
        Assert.Equal(_pki.CrlAt(_pki.Now), again.CrlAt(again.Now));
        Assert.NotEqual(_pki.Signer.Certificate, TestPki.Create(Clock, seed: 2).Signer.Certificate);
        Assert.NotEqual(TestPki.Create(Clock).Signer.Certificate, TestPki.Create(Clock).Signer.Certificate);
    }

    [Fact]
    public async Task Its_keys_are_read_by_the_library_that_signs()
    {
        var key = SigningKey.FromPem(_pki.Signer.KeyPem);
        byte[] message = [1, 2, 3];
        var signature = await key.SignAsync(message);
        var point = DerNode.Read(_pki.Signer.Certificate)[0][6].Bytes;

        Assert.True(VerificationKey.FromPem($"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(point)}\n-----END PUBLIC KEY-----").Verify(message, signature).IsValid);
    }

    [Fact]
    public void It_is_written_as_files_for_a_verifier()
    {
        var folder = Directory.CreateTempSubdirectory("govdata-pki-").FullName;
        try
        {
            _pki.WriteTo(folder);

            Assert.Equal(
                ["anchors/international-root.crt", "anchors/root.crt", "crl/international-root.crl", "crl/root.crl", "crl/seal-ca.crl", "intermediates/seal-ca.crt"],
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
            using var root = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "anchors", "root.crt"));
            Assert.Equal(_pki.Root.Certificate, root.RawData);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
