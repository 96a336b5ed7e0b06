using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security.Tests.Keys;

namespace GovData.Security.Tests.Sealing;

public class SealedPartTests
{
    private static readonly SoftwareDecryptionKey Recipient = DecryptionKey.Create();

    public static TheoryData<string, bool, int> Parts
    {
        get
        {
            var parts = new TheoryData<string, bool, int>();
            foreach (var compression in PartCompression.KnownValues)
                foreach (var length in new[] { 0, 1, 65_535, 65_536, 65_537, 1_000_000 })
                {
                    parts.Add(compression.Value, false, length);
                    parts.Add(compression.Value, true, length);
                }
            return parts;
        }
    }

    public static TheoryData<string> Compressions => [.. PartCompression.KnownValues.Select(compression => compression.Value)];

    [Theory, MemberData(nameof(Parts))]
    public async Task What_is_sealed_opens_to_the_same_bytes_and_the_words_are_true(string compression, bool encrypts, int length)
    {
        var (part, bytes) = await SealAsync(Rows(length), compression, encrypts);

        Assert.Equal((length, ContentDigest.Of(DigestAlgorithm.Sha256, Rows(length))), (part.RawLength, part.RawDigest));
        Assert.Equal((bytes.Length, ContentDigest.Of(DigestAlgorithm.Sm3, bytes)), (part.Length, part.Digest));
        Assert.Equal(encrypts ? Recipient.PublicKey.KeyId : null, part.RecipientKeyId);
        await OpensTo(Rows(length), part, bytes);
    }

    [Fact]
    public async Task Two_seals_of_the_same_rows_share_neither_key_nor_nonce_nor_text()
    {
        var (first, firstBytes) = await SealAsync(Rows(1000), "zstd", encrypts: true);
        var (second, secondBytes) = await SealAsync(Rows(1000), "zstd", encrypts: true);

        Assert.NotEqual(first.WrappedKey, second.WrappedKey);
        Assert.NotEqual(first.Nonce, second.Nonce);
        Assert.NotEqual(firstBytes, secondBytes);
        Assert.DoesNotContain("11010519491231002X", Encoding.Latin1.GetString(firstBytes), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Compressions))]
    public async Task No_changed_cut_or_longer_text_opens(string compression)
    {
        var (part, bytes) = await SealAsync(Rows(700), compression, encrypts: true);

        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x10;
            Assert.Equal("part.different", (await OpenAsync(part, bytes)).Code);
            bytes[at] ^= 0x10;
        }
        for (var length = 0; length < bytes.Length; length += 17) Assert.Equal("part.different", (await OpenAsync(part, bytes[..length])).Code);
        Assert.Equal("part.different", (await OpenAsync(part, [.. bytes, 0])).Code);
    }

    [Theory, MemberData(nameof(Compressions))]
    public async Task Who_changes_text_and_digest_is_found_out_by_the_tag(string compression)
    {
        var (part, bytes) = await SealAsync(Rows(700), compression, encrypts: true);

        for (var at = 0; at < bytes.Length; at += 3)
        {
            bytes[at] ^= 1;
            part.Digest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes);
            Assert.Equal("part.tag", (await OpenAsync(part, bytes)).Code);
            bytes[at] ^= 1;
        }
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public async Task Who_changes_a_text_that_is_not_encrypted_and_its_digest_is_found_out_by_the_content(string compression)
    {
        var (part, bytes) = await SealAsync(Rows(700), compression, encrypts: false);

        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            part.Digest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes);
            var (code, content) = await OpenAsync(part, bytes);
            if (code is null) Assert.Equal(Rows(700), content); // a byte that says nothing, as the time in a gzip head
            else Assert.Contains(code, new[] { "part.compression", "part.content" });
            bytes[at] ^= 1;
        }
    }

    [Fact]
    public async Task A_part_is_not_passed_off_as_another()
    {
        var (part, bytes) = await SealAsync(Rows(500), "zstd", encrypts: true);

        Assert.Equal("part.tag", (await OpenAsync(part, bytes, context: "k1/parts/2")).Code);
        Assert.Equal("part.other-key", (await OpenAsync(part, bytes, DecryptionKey.Create())).Code);
        part.RecipientKeyId = null;
        Assert.Equal("part.wrapped-key", (await OpenAsync(part, bytes, DecryptionKey.Create())).Code);
        var other = (await SealAsync(Rows(500), "zstd", encrypts: true)).Part;
        part.WrappedKey = other.WrappedKey;
        Assert.Equal("part.tag", (await OpenAsync(part, bytes)).Code);
        part.WrappedKey = Recipient.PublicKey.Encrypt(new byte[15]);
        Assert.Equal("part.wrapped-key", (await OpenAsync(part, bytes)).Code);
    }

    [Fact]
    public async Task Words_that_lack_something_or_are_not_known_are_refused()
    {
        async Task<string?> Told(Action<SealedPart> change, DecryptionKey? key)
        {
            var (part, bytes) = await SealAsync(Rows(500), "zstd", encrypts: true);
            change(part);
            return (await part.OpenAsync(new MemoryStream(bytes), Stream.Null, new PartOpeningOptions { Key = key, Context = "k1/parts/1" }))?.Code;
        }

        Assert.Null(await Told(_ => { }, Recipient));
        Assert.Equal("part.no-key", await Told(_ => { }, null));
        Assert.Equal("part.unknown-algorithm", await Told(part => part.Compression = PartCompression.Of("xz"), Recipient));
        Assert.Equal("part.unknown-algorithm", await Told(part => part.Encryption = PartEncryption.Of("aes"), Recipient));
        Assert.Equal("part.unknown-algorithm", await Told(part => part.Compression = null!, Recipient));
        Assert.Equal("part.incomplete", await Told(part => part.Digest = null, Recipient));
        Assert.Equal("part.incomplete", await Told(part => part.RawDigest = null, Recipient));
        Assert.Equal("part.incomplete", await Told(part => part.Nonce = new byte[16], Recipient));
        Assert.Equal("part.incomplete", await Told(part => part.WrappedKey = [], Recipient));
        Assert.Equal("part.incomplete", await Told(part => part.RawLength = -1, Recipient));
        Assert.Equal("part.different", await Told(part => part.Length++, Recipient));
        Assert.Equal("part.compression", await Told(part => part.Compression = PartCompression.Gzip, Recipient));
        Assert.Equal("part.content", await Told(part => part.RawDigest = ContentDigest.Of(DigestAlgorithm.Sm3, []), Recipient));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public async Task What_unpacks_to_more_than_it_says_is_not_unpacked(string compression)
    {
        var (part, bytes) = await SealAsync(new byte[50_000_000], compression, encrypts: false);
        part.RawLength = 1_000_000;
        var written = new MemoryStream();

        Assert.Equal("part.content", (await part.OpenAsync(new MemoryStream(bytes), written, new PartOpeningOptions()))?.Code);
        Assert.InRange(written.Length, 0, 1_000_000);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_part()
    {
        async Task<long> Allocated(long length)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await SealedPart.SealAsync(new Zeros(length), Stream.Null, new PartSealingOptions { Compression = PartCompression.None, Recipient = Recipient.PublicKey });
            var part = await SealedPart.SealAsync(new Zeros(length), Stream.Null, new PartSealingOptions { Compression = PartCompression.None });
            Assert.Null(await part.OpenAsync(new Zeros(length), Stream.Null, new PartOpeningOptions()));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        await Allocated(1_000);
        Assert.InRange(await Allocated(40_000_000) - await Allocated(4_000_000), long.MinValue, 3_600_000);
    }

    [Fact]
    public async Task Who_gives_a_key_takes_no_part_that_is_not_encrypted()
    {
        var (part, bytes) = await SealAsync(Rows(100), "zstd", encrypts: false);

        Assert.Equal("part.not-encrypted", (await part.OpenAsync(new MemoryStream(bytes), Stream.Null, Opening(Recipient)))?.Code);
        Assert.Null(await part.OpenAsync(new MemoryStream(bytes), Stream.Null, Opening(null)));
    }

    [Fact]
    public async Task What_says_that_it_unpacks_to_more_than_is_taken_is_not_begun()
    {
        var (part, bytes) = await SealAsync(Rows(100), "zstd", encrypts: false);

        Assert.Equal("part.too-large", (await part.OpenAsync(new MemoryStream(bytes), Stream.Null, new PartOpeningOptions { MaxRawLength = 99 }))?.Code);
        Assert.Null(await part.OpenAsync(new MemoryStream(bytes), Stream.Null, new PartOpeningOptions { MaxRawLength = 100 }));
        part.RawLength = 2L << 30;
        Assert.Equal("part.too-large", (await part.OpenAsync(new MemoryStream(bytes), Stream.Null, new PartOpeningOptions()))?.Code);
    }

    [Theory, MemberData(nameof(Compressions))]
    public async Task What_the_callers_own_streams_throw_is_thrown_and_says_nothing_of_the_part(string compression)
    {
        var (part, bytes) = await SealAsync(Rows(300_000), compression, encrypts: true);

        await Assert.ThrowsAsync<EndOfStreamException>(() => part.OpenAsync(new Failing(new EndOfStreamException()), Stream.Null, Opening(Recipient)));
        await Assert.ThrowsAsync<InvalidDataException>(() => part.OpenAsync(new MemoryStream(bytes), new Failing(new InvalidDataException()), Opening(Recipient)));
        await Assert.ThrowsAsync<InvalidDataException>(() => SealedPart.SealAsync(new Failing(new InvalidDataException()), Stream.Null, Sealing(compression, encrypts: true)));
    }

    [Theory, MemberData(nameof(Compressions))]
    public async Task Streams_that_do_not_block_are_enough(string compression)
    {
        var written = new AsyncOnly();
        var part = await SealedPart.SealAsync(new AsyncOnly(Rows(200_000)), written, Sealing(compression, encrypts: true));
        var opened = new AsyncOnly();

        Assert.Null(await part.OpenAsync(new AsyncOnly(written.ToArray()), opened, Opening(Recipient)));
        Assert.Equal(Rows(200_000), opened.ToArray());
    }

    [Fact]
    public async Task Streams_and_options_that_cannot_be_used_are_refused_at_once()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        await Assert.ThrowsAsync<ArgumentException>("raw", () => SealedPart.SealAsync(closed, new MemoryStream(), new PartSealingOptions()));
        await Assert.ThrowsAsync<ArgumentException>("destination", () => SealedPart.SealAsync(new MemoryStream(), new MemoryStream([], writable: false), new PartSealingOptions()));
        await Assert.ThrowsAsync<ArgumentException>("options", () => SealedPart.SealAsync(new MemoryStream(), new MemoryStream(), new PartSealingOptions { Compression = PartCompression.Of("xz") }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SealedPart.SealAsync(new MemoryStream(Rows(10)), new MemoryStream(), new PartSealingOptions(), new CancellationToken(true)));
    }

    [OpensslTheory]
    [InlineData("zstd", 100_000)]
    [InlineData("gzip", 100_000)]
    [InlineData("zstd", 0)]
    [InlineData("gzip", 0)]
    public async Task The_commands_of_others_take_a_part_apart(string compression, int length)
    {
        using var openssl = new Openssl();
        var (part, bytes) = await SealAsync(Rows(length), compression, encrypts: true);
        openssl.Write("key.pem", Encoding.UTF8.GetBytes(Recipient.ToPem()));
        openssl.Write("wrapped.bin", part.WrappedKey);
        openssl.Write("text.bin", bytes[..^16]);

        Assert.Equal((0, ""), openssl.Run("pkeyutl", "-decrypt", "-inkey", "key.pem", "-in", "wrapped.bin", "-out", "key.bin"));
        var (key, counter) = (Convert.ToHexString(openssl.Read("key.bin")), Convert.ToHexString(part.Nonce) + "00000002");
        Assert.Equal((0, ""), openssl.Run("enc", "-d", "-sm4-ctr", "-K", key, "-iv", counter, "-in", "text.bin", "-out", "packed.bin"));

        Assert.Equal(Rows(length), await Unpack.WithAsync(compression, openssl.Read("packed.bin")));
    }

    [Fact]
    public async Task What_the_zstd_command_packs_is_unpacked()
    {
        var packed = TestData.Bytes("rows.zst");
        var part = new SealedPart
        {
            Compression = PartCompression.Zstd,
            Digest = ContentDigest.Of(DigestAlgorithm.Sm3, packed),
            Length = packed.Length,
            RawDigest = ContentDigest.Of(DigestAlgorithm.Sm3, Rows(20_000)),
            RawLength = 20_000,
        };

        await OpensTo(Rows(20_000), part, packed);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public async Task What_was_sealed_before_or_broke_off_does_not_show_in_a_part(string compression)
    {
        var (first, bytes) = await SealAsync(Rows(300_000), compression, encrypts: false);

        for (var round = 0; round < 6; round++)
        {
            await Assert.ThrowsAsync<IOException>(() => SealedPart.SealAsync(new MemoryStream(Rows(2_000_000)), new FullStream(5_000 * round), Sealing(compression, encrypts: false)));
            var others = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => SealAsync(Rows(i * 77_777), compression, encrypts: false))));
            for (var i = 1; i <= 8; i++) await OpensTo(Rows(i * 77_777), others[i - 1].Part, others[i - 1].Bytes);
            var (again, same) = await SealAsync(Rows(300_000), compression, encrypts: false);

            Assert.Equal(first.Digest, again.Digest);
            Assert.Equal(bytes, same);
        }
    }

    private static byte[] Rows(int length) =>
        [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length / 40 + 1).Select(i => FormattableString.Invariant($"11010519491231002X,{i * 7919 % 100003},李四,2024-02-29\n")))).Take(length)];

    private static PartSealingOptions Sealing(string compression, bool encrypts) =>
        new() { Compression = PartCompression.Of(compression), Recipient = encrypts ? Recipient.PublicKey : null, Context = "k1/parts/1" };

    private static PartOpeningOptions Opening(DecryptionKey? key, string context = "k1/parts/1") => new() { Key = key, Context = context };

    private static async Task<(SealedPart Part, byte[] Bytes)> SealAsync(byte[] raw, string compression, bool encrypts)
    {
        var destination = new MemoryStream();
        return (await SealedPart.SealAsync(new MemoryStream(raw), destination, Sealing(compression, encrypts)), destination.ToArray());
    }

    private static async Task OpensTo(byte[] raw, SealedPart part, byte[] bytes)
    {
        var (code, content) = await OpenAsync(part, bytes);
        Assert.Null(code);
        Assert.Equal(raw, content);
    }

    private static async Task<(string? Code, byte[] Content)> OpenAsync(SealedPart part, byte[] bytes, DecryptionKey? key = null, string context = "k1/parts/1")
    {
        var opened = new MemoryStream();
        var wanted = part.Encryption == PartEncryption.None ? null : key ?? Recipient;
        return ((await part.OpenAsync(new MemoryStream(bytes), opened, Opening(wanted, context)))?.Code, opened.ToArray());
    }

    private sealed class Failing(Exception fault) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw fault;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw fault;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw fault;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw fault;
    }

    private sealed class Zeros(long left) : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            var read = (int)Math.Min(count, left);
            Array.Clear(buffer, offset, read);
            left -= read;
            return Task.FromResult(read);
        }
    }

    private sealed class AsyncOnly : MemoryStream
    {
        public AsyncOnly()
        {
        }

        public AsyncOnly(byte[] bytes)
            : base(bytes)
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It does not block.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It does not block.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("It does not block.");

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return base.Read(buffer, offset, count);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            var bytes = new byte[buffer.Length];
            var read = base.Read(bytes, 0, bytes.Length);
            bytes.AsMemory(0, read).CopyTo(buffer);
            return read;
        }

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Yield();
            base.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            base.Write(buffer.ToArray(), 0, buffer.Length);
        }
    }

    /// <summary>Takes so many bytes and no more, as a full disk does.</summary>
    private sealed class FullStream(int room) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > room) throw new IOException("full");
            base.Write(buffer, offset, count);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer, offset, count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Length + buffer.Length > room) throw new IOException("full");
            base.Write(buffer.Span);
            return default;
        }
    }
}
