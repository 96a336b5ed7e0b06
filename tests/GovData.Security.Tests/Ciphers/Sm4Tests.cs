using System;
using System.Linq;
using GovData.Security.Tests.Keys;

namespace GovData.Security.Tests.Ciphers;

public class Sm4Tests
{
    private const string Key = "0123456789abcdeffedcba9876543210";
    private static readonly CryptographyProvider Provider = CryptographyProvider.Managed;

    public static TheoryData<int> Lengths => [0, 1, 15, 16, 17, 31, 32, 33, 1000];

    [Fact]
    public void The_block_of_GB_T_32907_is_the_first_of_CBC_without_a_vector()
    {
        using var operation = Provider.StartSm4Cbc(TestData.Hex(Key), new byte[16], isEncrypting: true);

        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(Whole(operation, TestData.Hex(Key))!.AsSpan(0, 16)));
    }

    [Fact]
    public void GCM_is_that_of_RFC_8998_appendix_A_1()
    {
        byte[] nonce = TestData.Hex("00001234567800000000abcd"), associated = TestData.Hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        var text = TestData.Hex(string.Concat("abcdefea".Select(digit => new string(digit, 16))));
        const string sealedText =
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d" + "83de3541e4c2b58177e065a9bf7b62ec";

        using var encrypting = Provider.StartSm4Gcm(TestData.Hex(Key), nonce, associated, isEncrypting: true);
        using var decrypting = Provider.StartSm4Gcm(TestData.Hex(Key), nonce, associated, isEncrypting: false);

        Assert.Equal(sealedText, Convert.ToHexStringLower(Whole(encrypting, text)!));
        Assert.Equal(text, Whole(decrypting, TestData.Hex(sealedText)));
    }

    [Theory, MemberData(nameof(Lengths))]
    public void However_the_bytes_are_cut_the_result_is_the_same_and_comes_back(int length)
    {
        var text = Text(length);
        foreach (var isGcm in new[] { true, false })
        {
            CipherOperation Start(bool encrypts) =>
                isGcm ? Provider.StartSm4Gcm(TestData.Hex(Key), new byte[12], [1], encrypts) : Provider.StartSm4Cbc(TestData.Hex(Key), new byte[16], encrypts);
            var whole = Whole(Start(true), text)!;

            Assert.Equal(isGcm ? length + 16 : (length / 16 + 1) * 16, whole.Length);
            for (var piece = 1; piece < 40; piece += 6)
            {
                Assert.Equal(whole, Pieces.Through(Start(true), text, piece));
                Assert.Equal(text, Pieces.Through(Start(false), whole, piece));
            }
        }
    }

    [Fact]
    public void No_changed_bit_of_nonce_associated_data_text_or_tag_passes_GCM()
    {
        byte[] key = TestData.Hex(Key), nonce = new byte[12], associated = [1, 2, 3];
        var whole = Whole(Provider.StartSm4Gcm(key, nonce, associated, true), Text(50))!;

        foreach (var changed in new[] { key, nonce, associated, whole })
            for (var bit = 0; bit < 8 * changed.Length; bit++)
            {
                changed[bit / 8] ^= (byte)(1 << bit % 8);
                Assert.Null(Whole(Provider.StartSm4Gcm(key, nonce, associated, false), whole));
                changed[bit / 8] ^= (byte)(1 << bit % 8);
            }
        for (var length = 0; length < whole.Length; length++) Assert.Null(Whole(Provider.StartSm4Gcm(key, nonce, associated, false), whole[..length]));
    }

    [Fact]
    public void A_text_that_was_cut_is_no_CBC_text()
    {
        var whole = Whole(Provider.StartSm4Cbc(TestData.Hex(Key), new byte[16], true), Text(40))!;

        foreach (var length in new[] { 0, 1, 15, 17, 47 }) Assert.Null(Whole(Provider.StartSm4Cbc(TestData.Hex(Key), new byte[16], false), whole[..length]));
    }

    [Fact]
    public void Keys_nonces_and_vectors_of_another_length_are_refused()
    {
        Assert.Throws<ArgumentException>("key", () => Provider.StartSm4Gcm(new byte[32], new byte[12], [], true));
        Assert.Throws<ArgumentException>("nonce", () => Provider.StartSm4Gcm(new byte[16], new byte[16], [], true));
        Assert.Throws<ArgumentException>("vector", () => Provider.StartSm4Cbc(new byte[16], new byte[12], true));
    }

    [Fact]
    public void An_operation_ends_once_and_asks_for_room()
    {
        using var operation = Provider.StartSm4Cbc(TestData.Hex(Key), new byte[16], true);

        Assert.Throws<ArgumentException>("output", () => operation.Transform(new byte[4096], new byte[16]));
        Assert.Throws<ArgumentException>("output", () => operation.Finish(new byte[16]));
        operation.Finish(new byte[CipherOperation.Slack]);
        Assert.Throws<InvalidOperationException>(() => operation.Transform([1], new byte[64]));
        Assert.Throws<InvalidOperationException>(() => operation.Finish(new byte[64]));
        operation.Dispose();
        Assert.Throws<ObjectDisposedException>(() => operation.Transform([1], new byte[64]));
    }

    [Fact]
    public void The_provider_says_which_BouncyCastle_it_is() => Assert.Matches(@"^BouncyCastle 2\.[1-9]", Provider.ToString());

    [OpensslTheory, MemberData(nameof(Lengths))]
    public void Openssl_reads_CBC_made_here_and_is_read_here(int length)
    {
        using var openssl = new Openssl();
        const string vector = "000102030405060708090a0b0c0d0e0f";
        openssl.Write("m.bin", Text(length));
        openssl.Write("own.enc", Whole(Provider.StartSm4Cbc(TestData.Hex(Key), TestData.Hex(vector), true), Text(length))!);

        Assert.Equal((0, ""), openssl.Run("enc", "-d", "-sm4-cbc", "-K", Key, "-iv", vector, "-in", "own.enc", "-out", "own.bin"));
        Assert.Equal((0, ""), openssl.Run("enc", "-sm4-cbc", "-K", Key, "-iv", vector, "-in", "m.bin", "-out", "their.enc"));

        Assert.Equal(Text(length), openssl.Read("own.bin"));
        Assert.Equal(Text(length), Whole(Provider.StartSm4Cbc(TestData.Hex(Key), TestData.Hex(vector), false), openssl.Read("their.enc")));
    }

    private static byte[] Text(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 + 11))];

    private static byte[]? Whole(CipherOperation operation, byte[] input) => Pieces.Through(operation, input, Math.Max(1, input.Length));
}
