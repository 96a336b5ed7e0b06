using System;
using System.Linq;
using System.Threading.Tasks;
using Org.BouncyCastle.Crypto.Signers;

namespace GovData.Security.Tests.Keys;

/// <summary>The signature example of GB/T 32918.5-2017, annex A.2.</summary>
public class StandardVectorTests
{
    private const string Point =
        "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";

    private const string R = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    private const string S = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

    private static VerificationKey Key() => VerificationKey.FromPem(Pem.Write(Pem.PublicKey, EcDer.PublicKey(Curve.Sm2, TestData.Hex(Point))));

    [Fact]
    public void The_user_digest_and_e_are_those_of_the_standard()
    {
        Assert.Equal("b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3",
            Convert.ToHexStringLower(Sm2.UserDigest(VerificationKey.DefaultSm2UserId, TestData.Hex(Point))));
        Assert.Equal("f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640",
            Convert.ToHexStringLower(Key().SignedHash("message digest"u8)));
    }

    [Fact]
    public void The_signature_of_the_standard_verifies_in_its_DER_form()
    {
        var der = TestData.Hex($"3046022100{R}022100{S}");

        Assert.True(Key().Verify("message digest"u8, der).IsValid);
        Assert.Equal(der, SignatureEncoding.ToWire(Curve.Sm2, TestData.Hex(R + S)));
        Assert.Equal("signature.malformed", Key().Verify("message digest"u8, TestData.Hex(R + S)).Code);
    }

    [Theory]
    [InlineData("3045022100{R}0220{S}", "a negative s")]
    [InlineData("3047022100{R}02220000{S}", "a long s")]
    [InlineData("308146022100{R}022100{S}", "a long form of the length")]
    [InlineData("3046022100{R}022100{S}00", "a trailing byte")]
    [InlineData("3047022100{R}022100{S}00", "a trailing byte inside")]
    [InlineData("3146022100{R}022100{S}", "a set")]
    [InlineData("3023022100{R}", "no s")]
    [InlineData("3026022100{R}02010000", "a zero s and more")]
    [InlineData("3024022100{R}0200", "an empty s")]
    [InlineData("300702020001020101", "a zero before a small r")]
    [InlineData("300702010102020001", "a zero before a small s")]
    public void A_value_in_another_spelling_is_malformed(string der, string why) =>
        Assert.True("signature.malformed" == Key().Verify("message digest"u8, TestData.Hex(der.Replace("{R}", R, StringComparison.Ordinal).Replace("{S}", S, StringComparison.Ordinal))).Code, why);

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "signature.malformed")]
    [InlineData("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", "signature.wrong")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "signature.wrong")]
    public void Numbers_outside_the_group_are_refused_without_a_crash(string number, string code)
    {
        foreach (var raw in new[] { number + S, R + number, number + number })
            Assert.Equal(code, Key().Verify("message digest"u8, SignatureEncoding.ToWire(Curve.Sm2, TestData.Hex(raw))).Code);
    }

    [Fact]
    public void A_point_off_the_curve_or_another_form_of_key_is_refused()
    {
        var spki = EcDer.PublicKey(Curve.Sm2, TestData.Hex(Point));
        var off = (byte[])spki.Clone();
        off[^1] ^= 1;

        Assert.Equal("key.off-curve", ReasonOf(off));
        Assert.Equal("key.other-kind", ReasonOf(spki[..^1]));
        Assert.Equal("key.other-kind", ReasonOf([.. spki, 0]));
        Assert.Equal("key.other-kind", ReasonOf([]));
        Assert.Equal("key.other-kind", ReasonOf(spki.Select((b, at) => at == 22 ? (byte)(b ^ 1) : b).ToArray()));
    }

    [Fact]
    public async Task BouncyCastles_own_signer_agrees_both_ways()
    {
        var key = SigningKey.CreateSm2();
        var signature = await key.SignAsync("m"u8.ToArray());
        var signer = new SM2Signer();
        signer.Init(true, key.Private);
        signer.BlockUpdate("m"u8);
        var theirs = signer.GenerateSignature();
        signer.Init(false, key.PublicKey.Parameters);
        signer.BlockUpdate("m"u8);

        Assert.True(signer.VerifySignature(signature));
        Assert.True(key.PublicKey.Verify("m"u8, theirs).IsValid);
    }

    [Fact]
    public async Task What_netstandard_runs_for_P256_agrees_with_the_platform_both_ways()
    {
        var key = SigningKey.CreateP256();
        var hash = Hash.Sha256("m"u8);
        var platforms = await key.SignAsync("m"u8.ToArray());

        Assert.True(P256.Verify(key.PublicKey.Parameters, hash, platforms));
        Assert.True(key.PublicKey.Verify("m"u8, P256.Sign(key.Private, hash)).IsValid);
        Assert.False(P256.Verify(key.PublicKey.Parameters, Hash.Sha256("n"u8), platforms));
    }

    private static string ReasonOf(byte[] spki)
    {
        Assert.False(VerificationKey.TryFromPem(Pem.Write(Pem.PublicKey, spki), out _, out var reason));
        return reason.Code;
    }
}
