using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class SealedPartsTests
{
    private const string Key = TestCenter.ProviderCode + ".2026.FULL.1";
    private const string Path = "/v1/submissions/" + Key;

    private readonly TestCenter _center = new(providerLevel: 2);

    [Theory]
    [InlineData("zstd", false)]
    [InlineData("gzip", false)]
    [InlineData("none", true)]
    [InlineData("zstd", true)]
    public async Task Parts_that_were_sealed_are_opened_and_their_rows_stored(string compression, bool encrypts)
    {
        var (announcement, parts, manifest) = await SendAsync(compression, encrypts);

        var closed = await _center.Provider.CloseAsync(Key, manifest);

        Assert.True(closed.Status == 202, closed.Text);
        Assert.NotEqual(Sending.Header, Encoding.UTF8.GetString(parts[0])[..10]);
        var stored = JsonNode.Parse(_center.Mock.Snapshot())!["submissions"]!["stored"]![0]!;
        Assert.Equal(3, stored["rows"]!.GetValue<int>());
        Assert.Equal(announcement["period"]!.GetValue<string>(), (await _center.Provider.GetAsync(Path)).String("period"));
    }

    [Theory]
    [InlineData("rawDigest", "part.content")]
    [InlineData("rawSize", "part.too-large")]
    [InlineData("compression", "part.unknown")]
    [InlineData("nonce", "part.tag")]
    [InlineData("wrappedKey", "part.")]
    [InlineData("recipientKeyId", "part.other-key")]
    [InlineData("swapped", "part.tag")]
    public async Task A_part_that_does_not_open_as_the_manifest_says_closes_nothing(string fault, string code)
    {
        var (_, _, manifest) = await SendAsync("zstd", encrypts: true);
        var right = (JsonObject)manifest.DeepClone();
        var (first, second) = (manifest["parts"]![0]!["seal"]!.AsObject(), manifest["parts"]![1]!["seal"]!.AsObject());
        if (fault == "rawDigest") first["rawDigest"] = Sending.Digest([1]);
        if (fault == "rawSize") first["rawSize"] = 1L << 40;
        if (fault == "compression") first["compression"] = "lzma";
        if (fault == "nonce") first["nonce"] = Convert.ToBase64String(new byte[12]);
        if (fault == "wrappedKey") first["wrappedKey"] = second["wrappedKey"]!.DeepClone().GetValue<string>()[..^8] + "AAAAAAA=";
        if (fault == "recipientKeyId") first["recipientKeyId"] = new string('0', 32);
        if (fault == "swapped") (first["nonce"], first["wrappedKey"]) = (second["nonce"]!.DeepClone(), second["wrappedKey"]!.DeepClone());

        var refused = await _center.Provider.CloseAsync(Key, manifest);

        Assert.Equal("manifest-mismatch", refused.Code);
        Assert.Contains("Part 1 does not open: " + code, refused.Text, StringComparison.Ordinal);
        Assert.Equal("RECEIVING", (await _center.Provider.GetAsync(Path)).String("state"));
        Assert.Equal(202, (await _center.Provider.CloseAsync(Key, right)).Status);
    }

    private async Task<(JsonObject Announcement, byte[][] Parts, JsonObject Manifest)> SendAsync(string compression, bool encrypts)
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        await _center.Provider.PostAsync(Path, announcement);
        string[] raw = [Sending.Header + "500101,万州区,1998,张三\r\n", "500102,涪陵区,1998,\r\n500103,渝中区,1997,李四\r\n"];
        var parts = new List<byte[]>();
        var seals = new List<JsonObject>();
        for (var number = 1; number <= raw.Length; number++)
        {
            using var bytes = new MemoryStream();
            var words = await SealedPart.SealAsync(new MemoryStream(Encoding.UTF8.GetBytes(raw[number - 1])), bytes, new PartSealingOptions
            {
                Compression = PartCompression.Of(compression),
                Recipient = encrypts ? _center.Mock.Keys.Encryption.PublicKey : null,
                Context = $"{Key}/{number}",
            });
            parts.Add(bytes.ToArray());
            seals.Add(new JsonObject
            {
                ["compression"] = words.Compression.Value,
                ["encryption"] = words.Encryption.Value,
                ["rawDigest"] = words.RawDigest!.ToString(),
                ["rawSize"] = words.RawLength,
                ["recipientKeyId"] = words.RecipientKeyId,
                ["wrappedKey"] = encrypts ? Convert.ToBase64String(words.WrappedKey) : null,
                ["nonce"] = encrypts ? Convert.ToBase64String(words.Nonce) : null,
            });
            Assert.Equal(200, (await _center.Provider.PartAsync(Key, number, parts[^1])).Status);
        }
        var manifest = Sending.Manifest(Key, TestCenter.ProviderCode, announcement, parts, 3);
        for (var i = 0; i < seals.Count; i++) manifest["parts"]![i]!["seal"] = seals[i];
        return (announcement, [.. parts], manifest);
    }
}
