using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Keys;

/// <summary>Both ways against sm-crypto: SM2 signatures in DER and as r||s, with user IDs; SM2 ciphertexts in both orders.</summary>
public class Sm2PeerTests
{
    private static readonly string[] UserIds = [VerificationKey.DefaultSm2UserId, "ALICE123@YAHOO.COM", new('u', 8191)];
    private static readonly int[] Lengths = [1, 32, 33, 1000];

    [Fact]
    public async Task What_the_peer_signs_and_encrypts_is_verified_and_read_here()
    {
        using var all = JsonDocument.Parse(PeerAnswers.Read("sm.json"));
        foreach (var one in all.RootElement.EnumerateArray())
        {
            byte[] Hex(string name) => TestData.Hex(one.GetProperty(name).GetString()!);
            var userId = one.TryGetProperty("userId", out var named) ? named.GetString()! : VerificationKey.DefaultSm2UserId;
            var pem = Pem.Write(Pem.PrivateKey, EcDer.PrivateKey(Curve.Sm2, Hex("privateKey"), Hex("publicKey")));
            var key = SigningKey.FromPem(pem, userId);
            var message = Hex("message");

            Assert.Equal(Hex("publicKey"), key.PublicKey.Point);
            Assert.Equal("signature.valid", key.PublicKey.Verify(message, Hex("der")).Code);
            Assert.Equal("signature.valid", key.PublicKey.Verify(message, SignatureEncoding.ToWire(Curve.Sm2, Hex("raw"))).Code);
            Assert.Equal("signature.wrong", key.PublicKey.Verify([.. message, 0], Hex("der")).Code);
            foreach (var order in new[] { "c1c3c2", "c1c2c3" }) Assert.Equal(message, await DecryptionKey.FromPem(pem).DecryptAsync(Hex(order)));
        }
    }

    [PeerFact]
    public async Task What_is_signed_here_is_verified_by_the_peer()
    {
        using var judge = new PeerJudge();
        foreach (var userId in UserIds)
            foreach (var length in Lengths)
            {
                var key = SigningKey.CreateSm2(userId);
                var der = await key.SignAsync(Message(length));
                var raw = await key.SignHashedAsync(key.PublicKey.SignedHash(Message(length)));
                JsonObject Question(byte[] signature, bool isDer, int longer = 0) => new()
                {
                    ["message"] = Convert.ToHexStringLower(Message(length + longer)), ["signature"] = Convert.ToHexStringLower(signature), ["der"] = isDer,
                    ["publicKey"] = Convert.ToHexStringLower(key.PublicKey.Point), ["userId"] = userId,
                };

                Assert.Equal("true", judge.Ask("sm2-signature", Question(der, true)));
                Assert.Equal("true", judge.Ask("sm2-signature", Question(raw, false)));
                Assert.Equal("false", judge.Ask("sm2-signature", Question(der, true, longer: 1)));
            }
    }

    [PeerFact]
    public void What_is_encrypted_here_is_read_by_the_peer_in_both_orders()
    {
        using var judge = new PeerJudge();
        var key = SigningKey.CreateSm2();
        var scalar = Convert.ToHexStringLower(key.Private.D.ToByteArrayUnsigned()).PadLeft(64, '0');
        foreach (var length in Lengths)
        {
            var plain = Sm2Encryption.Encrypt(key.PublicKey.Parameters, Message(length));
            var (c1, c3, c2) = (plain[1..65], plain[65..97], plain[97..]);
            string Read(byte[] ciphertext, string mode) => judge.Ask("sm2-ciphertext", new() { ["ciphertext"] = Convert.ToHexStringLower(ciphertext), ["privateKey"] = scalar, ["mode"] = mode });
            var expected = $"\"{Convert.ToHexStringLower(Message(length))}\"";

            Assert.Equal(expected, Read([.. c1, .. c3, .. c2], "c1c3c2"));
            Assert.Equal(expected, Read([.. c1, .. c2, .. c3], "c1c2c3"));
        }
    }

    private static byte[] Message(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 41 + 3))];
}
