using System;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Keys;

public class Sm2EdgeTests
{
    private static readonly SoftwareSigningKey Key = SigningKey.FromPem(Pem.Write(Pem.PrivateKey, Sm2Edges.PrivateKey));

    public static TheoryData<string> Signatures => Sm2Edges.Of("signatures");

    public static TheoryData<string> OverE => Sm2Edges.Of("overE");

    public static TheoryData<string> PublicKeys => Sm2Edges.Of("publicKeys");

    public static TheoryData<string> PrivateKeys => Sm2Edges.Of("privateKeys");

    public static TheoryData<string> UserIds => Sm2Edges.Of("userIds");

    public static TheoryData<string> Ciphertexts => Sm2Edges.Of("ciphertexts");

    [Theory, MemberData(nameof(Signatures))]
    public void A_signature_value_gets_its_answer(string name)
    {
        var one = Sm2Edges.Case("signatures", name);
        var key = VerificationKey.FromPem(Pem.Write(Pem.PublicKey, Sm2Edges.PublicKey));

        Assert.Equal(Sm2Edges.Text(one, "expected"), key.Verify(Sm2Edges.Message, Sm2Edges.Hex(one, "signature")).Code);
    }

    [Theory, MemberData(nameof(OverE))]
    public void Two_numbers_over_e_get_their_answer(string name)
    {
        var one = Sm2Edges.Case("overE", name);
        var key = Curve.Sm2.PointKey(Sm2Edges.Hex(one, "key"))!;

        Assert.Equal(one.GetProperty("expected").GetBoolean(), Sm2.Verify(key, Sm2Edges.Hex(one, "e"), Sm2Edges.Hex(one, "signature")));
    }

    [Theory, MemberData(nameof(PublicKeys))]
    public void A_public_key_gets_its_answer(string name)
    {
        var one = Sm2Edges.Case("publicKeys", name);
        var isRead = VerificationKey.TryFromPem(Pem.Write(Pem.PublicKey, Sm2Edges.Hex(one, "key")), out _, out var reason);

        Assert.Equal(Sm2Edges.Text(one, "expected"), isRead ? "valid" : reason!.Code);
    }

    [Theory, MemberData(nameof(PrivateKeys))]
    public void A_private_key_gets_its_answer(string name)
    {
        var one = Sm2Edges.Case("privateKeys", name);
        var isRead = SigningKey.TryFromPem(Pem.Write(Pem.PrivateKey, Sm2Edges.Hex(one, "key")), out _, out var reason);

        Assert.Equal(Sm2Edges.Text(one, "expected"), isRead ? "valid" : reason!.Code);
    }

    [Theory, MemberData(nameof(UserIds))]
    public void A_user_ID_gets_its_answer(string name)
    {
        var one = Sm2Edges.Case("userIds", name);
        var userId = string.Concat(Enumerable.Repeat(Sm2Edges.Text(one, "text"), one.GetProperty("times").GetInt32()));
        var isPublic = VerificationKey.TryFromPem($"# sm2-user-id:{userId}\n" + Pem.Write(Pem.PublicKey, Sm2Edges.PublicKey), out var key, out var reason);
        var isPrivate = SigningKey.TryFromPem(Key.ToPem(), out var signer, out var refusal, userId);
        var expected = Sm2Edges.Text(one, "expected");

        Assert.Equal((expected == "valid", expected == "valid"), (isPublic, isPrivate));
        if (isPublic)
            foreach (var verifier in new[] { key!, signer!.PublicKey })
                Assert.Equal("signature.valid", verifier.Verify(Sm2Edges.Message, Sm2Edges.Hex(one, "signature")).Code);
        else
            Assert.Equal((expected, expected), (reason!.Code, refusal!.Code));
    }

    [Theory, MemberData(nameof(Ciphertexts))]
    public async Task A_ciphertext_gets_its_answer(string name)
    {
        var one = Sm2Edges.Case("ciphertexts", name);
        var message = await DecryptionKey.FromPem(Key.ToPem()).DecryptAsync(Sm2Edges.Hex(one, "ciphertext"));

        Assert.Equal(one.GetProperty("expected").GetString(), message is null ? null : Convert.ToHexStringLower(message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public async Task Only_32_bytes_are_signed_as_a_hash(int length) =>
        await Assert.ThrowsAsync<ArgumentException>("hash", async () => await Key.SignHashedAsync(new byte[length]));

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000ff")]
    [InlineData("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public async Task An_e_at_the_borders_is_signed_so_that_the_equation_of_the_standard_holds(string e)
    {
        var raw = await Key.SignHashedAsync(TestData.Hex(e));

        Assert.True(AffineSm2.Holds(Key.PublicKey.Point, Number(TestData.Hex(e)), Number(raw.AsSpan(0, 32)), Number(raw.AsSpan(32))));
        Assert.False(AffineSm2.Holds(Key.PublicKey.Point, Number(TestData.Hex(e)) + 1, Number(raw.AsSpan(0, 32)), Number(raw.AsSpan(32))));
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
