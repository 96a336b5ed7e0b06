using System.Threading.Tasks;

namespace GovData.Security.Tests.Keys;

public class OpensslKeyTests
{
    [Theory]
    [InlineData("sm2")]
    [InlineData("p256")]
    public void A_signature_made_by_openssl_verifies(string name)
    {
        var key = VerificationKey.FromPem(TestData.Text(name + ".pub"));
        var signature = TestData.Bytes(name + ".sig");

        var verdict = key.Verify(TestData.Bytes("message.txt"), name == "p256" ? TestData.RawOf(signature) : signature);

        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal(TestData.Text(name + ".keyid"), verdict.KeyId);
    }

    [Theory]
    [InlineData("sm2.key", "sm2.keyid")]
    [InlineData("sm2-sec1.key", "sm2.keyid")]
    [InlineData("p256.key", "p256.keyid")]
    [InlineData("p256-sec1.key", "p256.keyid")]
    public async Task A_private_key_of_openssl_is_read_in_both_its_forms(string file, string keyId)
    {
        var key = SigningKey.FromPem(TestData.Text(file));
        var signature = await key.SignAsync("m"u8.ToArray());

        Assert.Equal(TestData.Text(keyId), key.PublicKey.KeyId);
        Assert.True(key.PublicKey.Verify("m"u8, signature).IsValid);
    }

    [Theory]
    [InlineData("sm2")]
    [InlineData("p256")]
    public void Keys_are_written_as_openssl_writes_them(string name)
    {
        var key = SigningKey.FromPem(TestData.Text(name + ".key"));

        Assert.Equal(TestData.Text(name + ".key") + "\n", key.ToPem());
        Assert.Equal($"# key-id: {TestData.Text(name + ".keyid")}\n{TestData.Text(name + ".pub")}\n", key.PublicKey.ToPem());
    }
}
