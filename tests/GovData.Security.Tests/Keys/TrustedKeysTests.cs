using System;
using System.IO;
using System.Linq;

namespace GovData.Security.Tests.Keys;

public class TrustedKeysTests
{
    private static readonly VerificationKey Center = SigningKey.CreateSm2().PublicKey.WithOwner("重庆市城市大数据资源中心", KeyRole.Center);
    private static readonly VerificationKey Department = SigningKey.CreateP256().PublicKey.WithOwner("示例部门");

    [Fact]
    public void A_trust_file_is_read_back_with_ids_and_owners()
    {
        var path = Path.GetTempFileName();
        try
        {
            new TrustedKeys(Center, Department).Save(path);
            var keys = TrustedKeys.Load(path);

            Assert.Equal(2, keys.Keys.Count);
            Assert.Equal("重庆市城市大数据资源中心", keys.Find(Center.KeyId)!.Owner);
            Assert.Equal(KeyRole.Center, keys.Find(Center.KeyId)!.Role);
            Assert.Null(keys.Find(Department.KeyId)!.Role);
            Assert.Equal(SignatureAlgorithm.EcdsaP256Sha256, keys.Find(Department.KeyId)!.Algorithm);
            Assert.Null(keys.Find("none"));
            Assert.Null(keys.Find(null));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_of_a_windows_editor_and_bare_openssl_keys_are_read_too()
    {
        var pem = TestData.Text("sm2.pub") + "\n" + Center.ToPem();

        Assert.True(TrustedKeys.TryParse(pem.Replace("\n", "\r\n", StringComparison.Ordinal), out var keys, out _));
        Assert.Equal(new[] { TestData.Text("sm2.keyid"), Center.KeyId }.Order(StringComparer.Ordinal), keys.Keys.Select(key => key.KeyId));
    }

    [Fact]
    public void A_key_under_another_keys_id_is_refused()
    {
        var forged = Center.ToPem().Replace(Center.KeyId, Department.KeyId, StringComparison.Ordinal);

        Assert.False(TrustedKeys.TryParse(forged, out _, out var reason));
        Assert.Equal("key.other-id", reason.Code);
    }

    [Fact]
    public void One_broken_block_refuses_the_whole_file()
    {
        var broken = Center.ToPem() + Department.ToPem().Replace("-----END PUBLIC KEY-----", "", StringComparison.Ordinal);

        Assert.False(TrustedKeys.TryParse(broken, out var keys, out var reason));
        Assert.Null(keys);
        Assert.Equal("key.not-pem", reason.Code);
    }

    [Theory]
    [InlineData(null, "key.not-pem")]
    [InlineData("", "key.no-public-key")]
    [InlineData("hello", "key.no-public-key")]
    [InlineData("-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----", "key.not-pem")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nYWFh\n-----END PRIVATE KEY-----", "key.not-pem")]
    [InlineData("-----BEGIN CERTIFICATE-----\nYWFh\n-----END CERTIFICATE-----", "key.other-block")]
    [InlineData("# sm2-user-id: 用户\n-----BEGIN PUBLIC KEY-----\nYWFh\n-----END PUBLIC KEY-----", "key.other-kind")]
    public void A_text_that_is_no_trust_file_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(TrustedKeys.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
    }

    [Fact]
    public void A_private_key_is_not_taken_for_a_trusted_one_and_never_shown()
    {
        var secret = TestData.Text("sm2.key");

        Assert.False(TrustedKeys.TryParse(secret, out _, out var reason));
        Assert.Equal("key.other-block", reason.Code);
        Assert.DoesNotContain(secret.Split('\n')[1], reason.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "key.not-pem")]
    [InlineData("", "key.no-private-key")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nYWFh\n-----END ENCRYPTED PRIVATE KEY-----", "key.encrypted")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nYWFh\n-----END PRIVATE KEY-----", "key.other-kind")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----", "key.other-kind")]
    public void A_text_that_is_no_private_key_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(SigningKey.TryFromPem(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
    }

    [Fact]
    public void Any_byte_of_a_private_key_may_be_changed_without_a_crash()
    {
        var der = Convert.FromBase64String(string.Concat(TestData.Text("sm2.key").Split('\n')[1..^1]));
        for (var at = 0; at < der.Length; at++)
        {
            var changed = (byte[])der.Clone();
            changed[at] ^= 0x11;
            if (!SigningKey.TryFromPem(Pem.Write(Pem.PrivateKey, changed), out var key, out var reason)) Assert.Equal("key.other-kind", reason.Code);
            else Assert.NotNull(key.PublicKey);
        }
    }
}
