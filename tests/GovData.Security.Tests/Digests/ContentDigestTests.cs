using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Digests;

public class ContentDigestTests
{
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_agrees_with_the_examples_of_GB_T_32905(string text, string expected) =>
        Assert.Equal("sm3:" + expected, ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.ASCII.GetBytes(text)).ToString());

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_agrees_with_the_examples_of_FIPS_180(string text, string expected) =>
        Assert.Equal("sha-256:" + expected, ContentDigest.Of(DigestAlgorithm.Sha256, Encoding.ASCII.GetBytes(text)).ToString());

    [Theory]
    [InlineData("sm3")]
    [InlineData("sha-256")]
    public async Task A_stream_and_pieces_have_the_digest_of_the_whole(string name)
    {
        var algorithm = DigestAlgorithm.Of(name);
        var content = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
        var whole = ContentDigest.Of(algorithm, content);
        using var digester = new ContentDigester(algorithm);

        for (var at = 0; at < content.Length; at += 977) digester.Append(content.AsSpan(at, Math.Min(977, content.Length - at)));

        Assert.Equal(whole, digester.Finish());
        Assert.Equal(whole, await ContentDigest.OfAsync(algorithm, new MemoryStream(content)));
    }

    [Fact]
    public void A_digester_starts_anew_after_it_finished()
    {
        foreach (var algorithm in DigestAlgorithm.KnownValues)
        {
            using var digester = new ContentDigester(algorithm);
            digester.Append("first"u8);
            digester.Finish();
            digester.Append("abc"u8);

            Assert.Equal(ContentDigest.Of(algorithm, "abc"u8), digester.Finish());
        }
    }

    [Fact]
    public void The_text_form_is_read_back()
    {
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, "目录"u8);

        Assert.Equal(digest, ContentDigest.Parse(digest.ToString()));
        Assert.True(digest.Matches("目录"u8));
        Assert.False(digest.Matches("目錄"u8));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sm3")]
    [InlineData("sm3:")]
    [InlineData("sm3:66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e")]
    [InlineData("sm3: 6c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("md5:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    public void Other_texts_are_no_digests(string? text)
    {
        Assert.False(ContentDigest.TryParse(text, out _));
        if (text is not null) Assert.Throws<FormatException>(() => ContentDigest.Parse(text));
    }

    [Fact]
    public void An_unknown_algorithm_is_kept_by_name_and_refused_for_work()
    {
        var unknown = DigestAlgorithm.Of("sha3-256");

        Assert.False(unknown.IsKnown);
        Assert.Throws<ArgumentException>(() => ContentDigest.Of(unknown, "abc"u8));
        Assert.Throws<ArgumentException>(() => new ContentDigester(unknown));
    }

    [Fact]
    public void Openssl_made_the_same_digests()
    {
        var message = TestData.Bytes("message.txt");

        Assert.Equal("sm3:" + TestData.Text("message.sm3"), ContentDigest.Of(DigestAlgorithm.Sm3, message).ToString());
        Assert.Equal("sha-256:" + TestData.Text("message.sha256"), ContentDigest.Of(DigestAlgorithm.Sha256, message).ToString());
    }
}
