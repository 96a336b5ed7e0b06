using System;

namespace GovData.Security.Tests.Keys;

public class ProtectedKeyTests
{
    private const string Password = "chongqing";

    [Theory]
    [InlineData("sm2-encrypted.key")]
    [InlineData("sm2-sm4.key")]
    [InlineData("sm2-sm4-sm3.key")]
    public void An_encrypted_private_key_of_openssl_opens_with_its_password_only(string file)
    {
        var key = SigningKey.FromEncryptedPem(TestData.Text(file), Password);

        Assert.Equal(TestData.Text("sm2.keyid"), key.PublicKey.KeyId);
        Assert.Equal(key.ToPem(), DecryptionKey.FromEncryptedPem(TestData.Text(file), Password).ToPem());
        foreach (var other in new[] { "", "Chongqing", "重庆" }) Assert.Contains("key.password", Refusal(() => SigningKey.FromEncryptedPem(TestData.Text(file), other)));
    }

    [Fact]
    public void A_PKCS_12_file_of_openssl_opens_with_its_password_only()
    {
        var file = TestData.Bytes("sm2.p12");

        Assert.Equal(TestData.Text("sm2.keyid"), SigningKey.FromPkcs12(file, Password).PublicKey.KeyId);
        Assert.Equal(TestData.Text("sm2.keyid"), DecryptionKey.FromPkcs12(file, Password).PublicKey.KeyId);
        Assert.Contains("key.not-pkcs12", Refusal(() => SigningKey.FromPkcs12(file, "other")));
        Assert.Contains("key.not-pkcs12", Refusal(() => SigningKey.FromPkcs12(file.AsSpan(0, 500), Password)));
        Assert.Contains("key.not-pkcs12", Refusal(() => SigningKey.FromPkcs12([], Password)));
    }

    [Fact]
    public void Every_refusal_says_how_to_go_on_and_quotes_nothing()
    {
        var encrypted = TestData.Text("sm2-encrypted.key");

        Assert.Contains("FromEncryptedPem", Refusal(() => SigningKey.FromPem(encrypted)));
        Assert.Contains("key.no-encrypted-key", Refusal(() => SigningKey.FromEncryptedPem(TestData.Text("sm2.key"), Password)));
        Assert.Contains("key.not-sm2", Refusal(() => DecryptionKey.FromPem(TestData.Text("p256.key"))));
        Assert.Contains("key.not-sm2", Refusal(() => EncryptionKey.FromPem(TestData.Text("p256.pub"))));
        Assert.DoesNotContain("Hemlig", Refusal(() => SigningKey.FromEncryptedPem(encrypted, "Hemlig")));
    }

    [Fact]
    public void No_changed_byte_of_a_protected_key_is_a_crash()
    {
        var file = TestData.Bytes("sm2.p12");
        for (var at = 0; at < file.Length; at += 7)
        {
            var changed = (byte[])file.Clone();
            changed[at] ^= 0x55;
            try
            {
                Assert.Equal(TestData.Text("sm2.keyid"), SigningKey.FromPkcs12(changed, Password).PublicKey.KeyId);
            }
            catch (FormatException refused)
            {
                Assert.Contains("key.", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("sm2-chinese-aes.key")]
    [InlineData("sm2-chinese-sm4.key")]
    public void A_password_may_be_Chinese(string file)
    {
        Assert.Equal(TestData.Text("sm2.keyid"), SigningKey.FromEncryptedPem(TestData.Text(file), "重庆市").PublicKey.KeyId);
        Assert.Contains("key.pkcs12-password", Refusal(() => SigningKey.FromPkcs12(TestData.Bytes("sm2.p12"), "重庆市")));
    }

    [Theory]
    [InlineData("300f300b06092a864886f70d01050d0400")]
    [InlineData("3011300d06092a864886f70d01050d30000400")]
    [InlineData("300b300706052b0e03021a0400")]
    [InlineData("3000")]
    [InlineData("")]
    public void A_structure_that_lacks_something_is_refused_as_any_other(string der) =>
        Assert.Contains("key.", Refusal(() => SigningKey.FromEncryptedPem(Pem.Write(Pem.EncryptedPrivateKey, TestData.Hex(der)), Password)), StringComparison.Ordinal);

    [Theory]
    [InlineData("sm2-encrypted.key")]
    [InlineData("sm2-sm4.key")]
    public void No_changed_byte_of_an_encrypted_key_is_a_crash(string file)
    {
        Assert.True(Pem.TryRead(TestData.Text(file), out var blocks));
        for (var at = 0; at < 90; at++)
            foreach (byte mask in new byte[] { 1, 0x80 })
            {
                var changed = (byte[])blocks[0].Der.Clone();
                changed[at] ^= mask;
                try
                {
                    Assert.Equal(TestData.Text("sm2.keyid"), SigningKey.FromEncryptedPem(Pem.Write(Pem.EncryptedPrivateKey, changed), Password).PublicKey.KeyId);
                }
                catch (FormatException refused)
                {
                    Assert.Contains("key.", refused.Message, StringComparison.Ordinal);
                }
            }
    }

    [Fact]
    public void An_algorithm_that_is_not_known_is_told_from_another_password()
    {
        Assert.True(Pem.TryRead(TestData.Text("sm2-encrypted.key"), out var blocks));
        var der = blocks[0].Der;
        der[der.AsSpan().IndexOf(TestData.Hex("60864801650304012a")) + 8] = 0x7f;
        var unknown = Pem.Write(Pem.EncryptedPrivateKey, der);

        Assert.Contains("key.protection", Refusal(() => SigningKey.FromEncryptedPem(unknown, Password)));
    }

    private static string Refusal(Action read) => Assert.Throws<FormatException>(read).Message;
}
