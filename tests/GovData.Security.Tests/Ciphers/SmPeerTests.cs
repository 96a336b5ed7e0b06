using System;
using System.Linq;
using System.Text.Json;

namespace GovData.Security.Tests.Ciphers;

/// <summary>SM3 and SM4-CBC against sm-crypto, both ways.</summary>
public class SmPeerTests
{
    private static readonly CryptographyProvider Provider = CryptographyProvider.Managed;

    [Fact]
    public void The_peer_makes_the_same_digests_and_ciphertexts()
    {
        using var all = JsonDocument.Parse(PeerAnswers.Read("sm.json"));
        foreach (var one in all.RootElement.EnumerateArray())
        {
            var message = TestData.Hex(one.GetProperty("message").GetString()!);
            byte[] Sm4(string name) => TestData.Hex(one.GetProperty("sm4").GetProperty(name).GetString()!);

            Assert.Equal("sm3:" + one.GetProperty("sm3").GetString(), ContentDigest.Of(DigestAlgorithm.Sm3, message).ToString());
            Assert.Equal(Sm4("cbc"), Pieces.Through(Provider.StartSm4Cbc(Sm4("key"), Sm4("iv"), isEncrypting: true), message, 7));
            Assert.Equal(message, Pieces.Through(Provider.StartSm4Cbc(Sm4("key"), Sm4("iv"), isEncrypting: false), Sm4("cbc"), 7));
        }
    }

    [PeerFact]
    public void The_peer_reads_what_is_encrypted_here_and_digests_it_alike()
    {
        using var judge = new PeerJudge();
        byte[] key = [.. Enumerable.Range(1, 16).Select(i => (byte)i)], vector = [.. Enumerable.Range(100, 16).Select(i => (byte)i)];
        for (var length = 1; length < 130; length++)
        {
            var message = Enumerable.Range(0, length).Select(i => (byte)(i * 29)).ToArray();
            var text = Convert.ToHexStringLower(Pieces.Through(Provider.StartSm4Cbc(key, vector, isEncrypting: true), message, length)!);

            Assert.Equal($"\"{Convert.ToHexStringLower(message)}\"", judge.Ask("sm4-cbc", new() { ["ciphertext"] = text, ["key"] = Convert.ToHexStringLower(key), ["iv"] = Convert.ToHexStringLower(vector) }));
            Assert.Equal($"\"{ContentDigest.Of(DigestAlgorithm.Sm3, message).ToString()[4..]}\"", judge.Ask("sm3", new() { ["message"] = Convert.ToHexStringLower(message) }));
        }
    }
}
