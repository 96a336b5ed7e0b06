using System;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Keys;

/// <summary>Both ways against the openssl command. Data/ holds what openssl made once, so that a machine without it proves as much.</summary>
public class OpensslDifferentialTests
{
    private const string UserId = "distid:" + VerificationKey.DefaultSm2UserId;

    public static TheoryData<string, int> Messages => new()
    {
        { "sm2", 0 }, { "sm2", 65 }, { "sm2", 100_000 },
        { "p256", 0 }, { "p256", 65 }, { "p256", 100_000 },
    };

    private static byte[] Message(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];

    [OpensslTheory, MemberData(nameof(Messages))]
    public async Task Openssl_verifies_what_is_signed_here(string name, int length)
    {
        using var openssl = new Openssl();
        SoftwareSigningKey key = name == "sm2" ? SigningKey.CreateSm2() : SigningKey.CreateP256();
        var signature = await key.SignAsync(Message(length));
        openssl.Write("key.pub", System.Text.Encoding.UTF8.GetBytes(key.PublicKey.ToPem()));
        openssl.Write("m.sig", name == "sm2" ? signature : DerOf(signature));
        openssl.Write("m.bin", Message(length));

        var (exitCode, output) = name == "sm2"
            ? openssl.Run("dgst", "-sm3", "-sigopt", UserId, "-verify", "key.pub", "-signature", "m.sig", "m.bin")
            : openssl.Run("dgst", "-sha256", "-verify", "key.pub", "-signature", "m.sig", "m.bin");

        Assert.True(exitCode == 0, output);
        Assert.Equal("Verified OK", output.Trim());
    }

    [OpensslTheory, MemberData(nameof(Messages))]
    public void What_openssl_signs_verifies_here(string name, int length)
    {
        using var openssl = new Openssl();
        SoftwareSigningKey key = name == "sm2" ? SigningKey.CreateSm2() : SigningKey.CreateP256();
        openssl.Write("key.pem", System.Text.Encoding.UTF8.GetBytes(key.ToPem()));
        openssl.Write("m.bin", Message(length));

        var (exitCode, output) = name == "sm2"
            ? openssl.Run("dgst", "-sm3", "-sigopt", UserId, "-sign", "key.pem", "-out", "m.sig", "m.bin")
            : openssl.Run("dgst", "-sha256", "-sign", "key.pem", "-out", "m.sig", "m.bin");
        Assert.True(exitCode == 0, output);
        var signature = name == "sm2" ? openssl.Read("m.sig") : TestData.RawOf(openssl.Read("m.sig"));

        Assert.Equal("signature.valid", key.PublicKey.Verify(Message(length), signature).Code);
    }

    [OpensslTheory, MemberData(nameof(Messages))]
    public void Openssl_makes_the_same_digest(string name, int length)
    {
        using var openssl = new Openssl();
        openssl.Write("m.bin", Message(length));
        var algorithm = name == "sm2" ? DigestAlgorithm.Sm3 : DigestAlgorithm.Sha256;

        var (exitCode, output) = openssl.Run("dgst", name == "sm2" ? "-sm3" : "-sha256", "-r", "m.bin");

        Assert.Equal(0, exitCode);
        Assert.Equal(algorithm + ":" + output[..64], ContentDigest.Of(algorithm, Message(length)).ToString());
    }

    private static byte[] DerOf(byte[] raw) => SignatureEncoding.ToWire(Curve.Sm2, raw);
}
