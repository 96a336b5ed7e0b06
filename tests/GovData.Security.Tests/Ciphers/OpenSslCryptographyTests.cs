using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Ciphers;

/// <summary>OpenSSL and managed code make the same, however the bytes are cut.</summary>
public class OpenSslCryptographyTests
{
    private static readonly byte[] Key = TestData.Hex("0123456789abcdeffedcba9876543210");

    public static TheoryData<int> Lengths => [0, 1, 15, 16, 17, 33, 100_000];

    [OpenSslTheory, MemberData(nameof(Lengths))]
    public void Its_SM3_is_that_of_managed_code(int length)
    {
        using DigestOperation own = CryptographyProvider.Managed.StartSm3(), system = Provider().StartSm3();
        for (var round = 0; round < 2; round++)
        {
            for (var at = 0; at < length; at += 4097) system.Append(Text(length).AsSpan(at, Math.Min(4097, length - at)));
            own.Append(Text(length));

            Assert.Equal(own.Finish(), system.Finish());
        }
    }

    [OpenSslTheory, MemberData(nameof(Lengths))]
    public void Its_SM4_is_that_of_managed_code(int length)
    {
        byte[] vector = new byte[16], nonce = new byte[12];
        var provider = Provider();
        var text = Text(length);
        var cbc = Pieces.Through(CryptographyProvider.Managed.StartSm4Cbc(Key, vector, true), text, 5000)!;
        var gcm = Pieces.Through(CryptographyProvider.Managed.StartSm4Gcm(Key, nonce, [1, 2], true), text, 5000)!;

        foreach (var piece in new[] { 1, 7, 16, 31, 5000 }.Where(piece => length / piece < 20_000))
        {
            Assert.Equal(cbc, Pieces.Through(provider.StartSm4Cbc(Key, vector, true), text, piece));
            Assert.Equal(text, Pieces.Through(provider.StartSm4Cbc(Key, vector, false), cbc, piece));
            Assert.Equal(gcm, Pieces.Through(provider.StartSm4Gcm(Key, nonce, [1, 2], true), text, piece));
            Assert.Equal(text, Pieces.Through(provider.StartSm4Gcm(Key, nonce, [1, 2], false), gcm, piece));
        }
        Assert.Null(Pieces.Through(provider.StartSm4Cbc(Key, vector, false), cbc[..^1], 5000));
        Assert.Null(Pieces.Through(provider.StartSm4Gcm(Key, nonce, [1], false), gcm, 5000));
    }

    /// <summary>Not every OpenSSL has SM4-GCM; all have AES-GCM, which goes the same way, and the platform is its judge.</summary>
    [OpenSslTheory, MemberData(nameof(Lengths))]
    public void How_it_is_asked_for_GCM_is_right(int length)
    {
        Assert.Null(OpenSslLibrary.Load(null, out var library));
        byte[] nonce = TestData.Hex("000102030405060708090a0b"), text = Text(length), sealedText = new byte[length + 16], associated = [1, 2, 3];
        using (var aes = new AesGcm(Key, 16)) aes.Encrypt(nonce, text, sealedText.AsSpan(0, length), sealedText.AsSpan(length), associated);
        OpenSslCipher Start(bool isEncrypting) => new(library!, library!.CipherOf("AES-128-GCM"), Key, nonce, associated, isEncrypting);

        foreach (var piece in new[] { 1, 7, 16, 31, 5000 }.Where(piece => length / piece < 20_000))
        {
            Assert.Equal(sealedText, Pieces.Through(Start(true), text, piece));
            Assert.Equal(text, Pieces.Through(Start(false), sealedText, piece));
        }
        sealedText[^1] ^= 1;
        Assert.Null(Pieces.Through(Start(false), sealedText, 5000));
        Assert.Null(Pieces.Through(Start(false), sealedText[..15], 5000));
    }

    [OpenSslTheory]
    [InlineData(200_000)]
    public async Task Parts_sealed_by_one_are_opened_by_the_other(int length)
    {
        var key = DecryptionKey.Create();
        foreach (var (sealer, opener) in new (CryptographyProvider, CryptographyProvider)[] { (Provider(), CryptographyProvider.Managed), (CryptographyProvider.Managed, Provider()) })
        {
            var (packed, opened) = (new MemoryStream(), new MemoryStream());
            var part = await SealedPart.SealAsync(new MemoryStream(Text(length)), packed, new PartSealingOptions { Recipient = key.PublicKey, Provider = sealer });
            packed.Position = 0;

            Assert.Null(await part.OpenAsync(packed, opened, new PartOpeningOptions { Key = key, Provider = opener }));
            Assert.Equal(Text(length), opened.ToArray());
        }
    }

    [OpenSslTheory]
    [InlineData(100)]
    public void Many_threads_may_use_it(int operations)
    {
        var provider = Provider();
        var expected = ContentDigest.Of(DigestAlgorithm.Sm3, Text(5000));

        Parallel.For(0, operations, _ =>
        {
            using var digester = new ContentDigester(DigestAlgorithm.Sm3, provider);
            digester.Append(Text(5000));
            Assert.Equal(expected, digester.Finish());
        });
    }

    [OpenSslTheory]
    [InlineData("OpenSSL 3")]
    public void It_says_what_it_is_and_ends_when_it_is_let_go(string version)
    {
        var provider = Provider();
        var (digest, cipher) = (provider.StartSm3(), provider.StartSm4Cbc(Key, new byte[16], true));
        digest.Dispose();
        digest.Dispose();
        cipher.Dispose();
        cipher.Dispose();

        Assert.StartsWith(version, provider.ToString(), StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => digest.Append([1]));
        Assert.Throws<ObjectDisposedException>(() => cipher.Transform([1], new byte[64]));
        Assert.Throws<ArgumentException>("output", () => provider.StartSm4Cbc(Key, new byte[16], true).Transform(new byte[4096], new byte[16]));
    }

    [Fact]
    public void A_library_that_is_not_there_or_is_another_is_named()
    {
        Assert.False(OpenSslCryptography.TryLoad(out _, out var reason, "/nowhere/libcrypto.so.3"));
        Assert.Equal("openssl.not-found", reason.Code);
        Assert.False(OpenSslCryptography.TryLoad(out _, out reason, OperatingSystem.IsWindows() ? "kernel32.dll" : "libc.so.6"));
        Assert.Contains(reason.Code, new[] { "openssl.other-version", "openssl.not-found" });
    }

    private static OpenSslCryptography Provider() => OpenSslCryptography.TryLoad(out var provider, out var reason) ? provider : throw new InvalidOperationException(reason.ToString());

    private static byte[] Text(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 + 11))];
}
