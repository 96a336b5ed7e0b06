using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Org.BouncyCastle.Security;

namespace GovData.Security.Tests.Keys;

/// <summary>The encryption example of GB/T 32918.5-2017, annex C.2, and what others send.</summary>
public class Sm2EncryptionTests
{
    private const string Scalar = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private const string Nonce = "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";
    private const string C1 = "04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73" + "e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0";
    private const string C2 = "21886ca989ca9c7d58087307ca93092d651efa";
    private const string C3 = "59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766";

    private static SoftwareDecryptionKey Standard() => DecryptionKey.FromPem(Pem.Write(Pem.PrivateKey, EcDer.PrivateKey(Curve.Sm2, TestData.Hex(Scalar), Curve.Sm2.PointOf(new(1, TestData.Hex(Scalar))))));

    [Fact]
    public void The_ciphertext_of_the_standard_is_made_with_its_k()
    {
        var key = SigningKey.FromPem(Standard().ToPem()).PublicKey.Parameters;

        Assert.Equal("04" + C1 + C3 + C2, Convert.ToHexStringLower(Sm2Encryption.Encrypt(key, "encryption standard"u8.ToArray(), new Fixed(TestData.Hex(Nonce)))));
    }

    [Theory]
    [InlineData("04" + C1 + C3 + C2)]
    [InlineData(C1 + C3 + C2)]
    [InlineData("04" + C1 + C2 + C3)]
    [InlineData(C1 + C2 + C3)]
    [InlineData("307c0220" + "04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73" + "022100e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0" + "0420" + C3 + "0413" + C2)]
    public async Task The_ciphertext_of_the_standard_is_read_in_every_form_the_field_sends(string ciphertext) =>
        Assert.Equal("encryption standard"u8.ToArray(), await Standard().DecryptAsync(TestData.Hex(ciphertext)));

    [Fact]
    public async Task What_openssl_encrypts_is_read() =>
        Assert.Equal("encryption standard"u8.ToArray(), await DecryptionKey.FromPem(TestData.Text("sm2.key")).DecryptAsync(TestData.Bytes("sm2.enc")));

    [OpensslTheory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(500)]
    public async Task Openssl_reads_what_is_encrypted_here_and_is_read_here(int length)
    {
        using var openssl = new Openssl();
        var message = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        var key = DecryptionKey.Create();
        openssl.Write("key.pem", System.Text.Encoding.UTF8.GetBytes(key.ToPem()));
        openssl.Write("key.pub", System.Text.Encoding.UTF8.GetBytes(key.PublicKey.ToPem()));
        openssl.Write("own.enc", key.PublicKey.Encrypt(message));
        openssl.Write("m.bin", message);

        Assert.Equal((0, ""), openssl.Run("pkeyutl", "-decrypt", "-inkey", "key.pem", "-in", "own.enc", "-out", "own.bin"));
        Assert.Equal((0, ""), openssl.Run("pkeyutl", "-encrypt", "-pubin", "-inkey", "key.pub", "-in", "m.bin", "-out", "their.enc"));

        Assert.Equal(message, openssl.Read("own.bin"));
        Assert.Equal(message, await key.DecryptAsync(openssl.Read("their.enc")));
    }

    [Fact]
    public async Task No_changed_byte_no_shorter_text_and_no_other_key_gives_a_message()
    {
        var key = DecryptionKey.Create();
        var whole = key.PublicKey.Encrypt("key"u8);

        Assert.Equal("key"u8.ToArray(), await key.DecryptAsync(whole));
        Assert.Null(await DecryptionKey.Create().DecryptAsync(whole));
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            Assert.Null(await key.DecryptAsync(changed));
            Assert.Null(await key.DecryptAsync(whole.AsMemory(0, at)));
        }
    }

    [Fact]
    public void Nothing_is_no_message() => Assert.Throws<ArgumentException>("message", () => DecryptionKey.Create().PublicKey.Encrypt([]));

    [Fact]
    public async Task A_device_is_asked_for_the_plain_form_only()
    {
        var inner = DecryptionKey.Create();
        var device = new Device(inner);

        Assert.Equal("key"u8.ToArray(), await device.DecryptAsync(inner.PublicKey.Encrypt("key"u8)));
        Assert.Equal(1, device.Asked);
        Assert.Null(await device.DecryptAsync(new byte[200]));
        Assert.Equal(1, device.Asked);
    }

    private sealed class Device(SoftwareDecryptionKey inner) : DecryptionKey(inner.PublicKey)
    {
        public int Asked { get; private set; }

        protected override async ValueTask<byte[]?> DecryptPlainAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default)
        {
            Asked++;
            Assert.Equal(4, ciphertext.Span[0]);
            await Task.Yield();
            return await inner.DecryptAsync(ciphertext, cancellationToken);
        }
    }

    private sealed class Fixed(byte[] bytes) : SecureRandom
    {
        public override void NextBytes(byte[] buf) => bytes.CopyTo(buf, 0);

        public override void NextBytes(byte[] buf, int off, int len) => bytes.AsSpan(0, len).CopyTo(buf.AsSpan(off));

        public override void NextBytes(Span<byte> buffer) => bytes.AsSpan(0, buffer.Length).CopyTo(buffer);
    }
}
