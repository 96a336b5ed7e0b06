using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 封装的分片 (a part as it travels): compressed, then encrypted if there is a recipient, with the digests of what it was and of what is sent. Sealing and opening
/// stream: memory does not grow with the part. These are the words about it; the bytes stand elsewhere.
/// </summary>
public sealed class SealedPart
{
    private const int Block = 64 * 1024;

    /// <summary>How it is compressed.</summary>
    public PartCompression Compression { get; set; } = PartCompression.None;

    /// <summary>How it is encrypted.</summary>
    public PartEncryption Encryption { get; set; } = PartEncryption.None;

    /// <summary>The digest of what it was before.</summary>
    public ContentDigest? RawDigest { get; set; }

    /// <summary>Bytes of what it was before.</summary>
    public long RawLength { get; set; }

    /// <summary>The digest of what is sent.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Bytes that are sent.</summary>
    public long Length { get; set; }

    /// <summary>The ID of the recipient's key; null when it is not encrypted.</summary>
    public string? RecipientKeyId { get; set; }

    /// <summary>The SM4 key, encrypted for the recipient (GB/T 35276-2017); empty when it is not encrypted.</summary>
    public byte[] WrappedKey { get; set; } = [];

    /// <summary>The 12 bytes of the nonce; empty when it is not encrypted.</summary>
    public byte[] Nonce { get; set; } = [];

    /// <summary>Seals what a stream holds from its position to its end.</summary>
    /// <param name="raw">The content; left open.</param>
    /// <param name="destination">Receives what is sent; left open.</param>
    /// <param name="options">How it is sealed.</param>
    /// <param name="cancellationToken">Stops; what was written is then worth nothing.</param>
    /// <returns>The words about what was written.</returns>
    /// <exception cref="ArgumentException">A stream can't be used, or an option is missing or not known.</exception>
    public static async Task<SealedPart> SealAsync(Stream raw, Stream destination, PartSealingOptions options, CancellationToken cancellationToken = default)
    {
        RequireReadable(raw, nameof(raw));
        RequireWritable(destination, nameof(destination));
        ArgumentNullException.ThrowIfNull(options);
        if (options.Compression is not { IsKnown: true } || options.Digest is not { IsKnown: true } || options.RawDigest is not { IsKnown: true } || options.Provider is null || options.Context is null)
            throw new ArgumentException("Compression, digests, provider and context are needed, the first of them known ones.", nameof(options));
        var part = new SealedPart { Compression = options.Compression };
        using var cipher = part.Encrypt(options);
        using var digester = new ContentDigester(options.Digest, options.Provider);
        using (var sealing = new SealingStream(destination, cipher, digester))
        {
            using (var compressing = Compressor.Compress(sealing, options.Compression))
                (part.RawDigest, part.RawLength) = await CopyAsync(
                    (buffer, ct) => raw.ReadAsync(buffer, 0, buffer.Length, ct), compressing, options.RawDigest, options.Provider, long.MaxValue, sealing.HandOnAsync, cancellationToken).ConfigureAwait(false);
            if (sealing.IsEmpty) sealing.Seal(Compressor.OfNothing(options.Compression));
            await sealing.FinishAsync(cancellationToken).ConfigureAwait(false);
            part.Length = sealing.Written;
        }
        part.Digest = digester.Finish();
        return part;
    }

    /// <summary>Opens what was sealed, and holds it against these words.</summary>
    /// <param name="source">What was sent, from its position to its end; left open.</param>
    /// <param name="destination">Receives the content; left open.</param>
    /// <param name="options">The recipient's key, where it is encrypted, and the words it was sealed under.</param>
    /// <param name="cancellationToken">Stops; what was written is then worth nothing.</param>
    /// <returns>Why it does not open; null when it did. What was written before a refusal is worth nothing and must be thrown away.</returns>
    /// <exception cref="ArgumentException">A stream can't be used, or an option is missing.</exception>
    public async Task<Refusal?> OpenAsync(Stream source, Stream destination, PartOpeningOptions options, CancellationToken cancellationToken = default)
    {
        RequireReadable(source, nameof(source));
        RequireWritable(destination, nameof(destination));
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider is null || options.Context is null) throw new ArgumentException("Provider and context are needed.", nameof(options));
        if ((Incomplete() ?? Unwanted(options)) is { } unwanted) return unwanted;
        var (cipher, refusal) = await DecryptAsync(options, cancellationToken).ConfigureAwait(false);
        using (cipher) return refusal ?? await OpenAsync(source, destination, cipher, options.Provider, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Refusal?> OpenAsync(Stream source, Stream destination, CipherOperation? cipher, CryptographyProvider provider, CancellationToken cancellationToken)
    {
        using var digester = new ContentDigester(Digest!.Algorithm, provider);
        using var opening = new OpeningStream(source, cipher, digester, Length);
        using var plain = Compressor.Decompress(opening, Compression);
        var isBroken = false;
        var (digest, length) = await CopyAsync(UnpackAsync, destination, RawDigest!.Algorithm, provider, RawLength, _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        await opening.DrainAsync(cancellationToken).ConfigureAwait(false);
        if (opening.Count != Length || !digester.Finish().Equals(Digest)) return SealedPartRefusals.Different;
        if (!opening.IsAuthentic) return SealedPartRefusals.Tag;
        if (isBroken) return SealedPartRefusals.Compression;
        return length == RawLength && digest.Equals(RawDigest) ? null : SealedPartRefusals.Content;

        async Task<int> UnpackAsync(byte[] buffer, CancellationToken ct)
        {
            try
            {
                return await plain.ReadAsync(buffer, 0, buffer.Length, ct).ConfigureAwait(false);
            }
            catch (Exception e) when (Compressor.IsBroken(e) && !opening.HasFailed)
            {
                isBroken = true;
                return 0;
            }
        }
    }

    private Refusal? Unwanted(PartOpeningOptions options) =>
        RawLength > options.MaxRawLength ? SealedPartRefusals.TooLarge(RawLength, options.MaxRawLength)
        : Encryption == PartEncryption.None && options.Key is not null ? SealedPartRefusals.NotEncrypted
        : null;

    private Refusal? Incomplete() =>
        Compression is not { IsKnown: true } || Encryption is not { IsKnown: true } ? SealedPartRefusals.Unknown
        : Digest is not { Algorithm.IsKnown: true } || RawDigest is not { Algorithm.IsKnown: true } || Length < 0 || RawLength < 0 ? SealedPartRefusals.Incomplete
        : Encryption != PartEncryption.None && (WrappedKey is not { Length: > 0 } || Nonce is not { Length: CryptographyProvider.NonceLength }) ? SealedPartRefusals.Incomplete
        : null;

    /// <summary>A key and a nonce of its own for each part.</summary>
    private CipherOperation? Encrypt(PartSealingOptions options)
    {
        if (options.Recipient is not { } recipient) return null;
        var key = Randomness.Bytes(CryptographyProvider.KeyLength);
        Nonce = Randomness.Bytes(CryptographyProvider.NonceLength);
        (Encryption, RecipientKeyId, WrappedKey) = (PartEncryption.Sm4Gcm, recipient.KeyId, recipient.Encrypt(key));
        try
        {
            return options.Provider.StartSm4Gcm(key, Nonce, Encoding.UTF8.GetBytes(options.Context), isEncrypting: true);
        }
        finally
        {
            Array.Clear(key, 0, key.Length);
        }
    }

    private async Task<(CipherOperation? Cipher, Refusal? Refusal)> DecryptAsync(PartOpeningOptions options, CancellationToken cancellationToken)
    {
        if (Encryption == PartEncryption.None) return (null, null);
        if (options.Key is not { } recipient) return (null, SealedPartRefusals.NoKey);
        if (RecipientKeyId is { } keyId && keyId != recipient.PublicKey.KeyId) return (null, SealedPartRefusals.OtherKey(keyId, recipient.PublicKey.KeyId));
        if (await recipient.DecryptAsync(WrappedKey, cancellationToken).ConfigureAwait(false) is not { Length: CryptographyProvider.KeyLength } key) return (null, SealedPartRefusals.WrappedKey);
        try
        {
            return (options.Provider.StartSm4Gcm(key, Nonce, Encoding.UTF8.GetBytes(options.Context), isEncrypting: false), null);
        }
        finally
        {
            Array.Clear(key, 0, key.Length);
        }
    }

    /// <summary>Copies up to a byte more than there may be.</summary>
    private static async Task<(ContentDigest Digest, long Length)> CopyAsync(
        Func<byte[], CancellationToken, Task<int>> read, Stream to, DigestAlgorithm algorithm, CryptographyProvider provider, long most, Func<CancellationToken, Task> copied, CancellationToken cancellationToken)
    {
        using var digester = new ContentDigester(algorithm, provider);
        var buffer = new byte[Block];
        var length = 0L;
        int count;
        while (length <= most && (count = await read(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += count;
            digester.Append(buffer.AsSpan(0, count));
            if (length <= most) await to.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
            await copied(cancellationToken).ConfigureAwait(false);
        }
        return (digester.Finish(), length);
    }

    private static void RequireReadable(Stream stream, string name)
    {
        if (stream is null) throw new ArgumentNullException(name);
        if (!stream.CanRead) throw new ArgumentException("The stream can't be read; it may be closed or made for writing.", name);
    }

    private static void RequireWritable(Stream stream, string name)
    {
        if (stream is null) throw new ArgumentNullException(name);
        if (!stream.CanWrite) throw new ArgumentException("The stream can't be written to; it may be closed or made for reading.", name);
    }
}
