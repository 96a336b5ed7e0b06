using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 签名私钥 (private key for signing, GB/T 32918.2-2016), in software or in a device (密码机, GM/T 0018). Derive from it to sign with a device:
/// only <see cref="SignHashAsync"/> is asked for. Safe for use by many threads.
/// </summary>
public abstract class SigningKey
{
    /// <summary>A key known by its public half.</summary>
    /// <param name="publicKey">The public key that verifies what this key signs.</param>
    protected SigningKey(VerificationKey publicKey)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        PublicKey = publicKey;
    }

    /// <summary>The public key that verifies what this key signs.</summary>
    public VerificationKey PublicKey { get; }

    /// <summary>A new SM2 key (GB/T 32918), held in memory.</summary>
    /// <param name="sm2UserId">The user ID (用户身份标识) that enters its signatures.</param>
    public static SoftwareSigningKey CreateSm2(string sm2UserId = VerificationKey.DefaultSm2UserId)
    {
        ArgumentNullException.ThrowIfNull(sm2UserId);
        if (!KeyPem.IsUserId(sm2UserId)) throw new ArgumentException(KeyRefusals.UserId.ToString(), nameof(sm2UserId));
        return SoftwareSigningKey.Create(Curve.Sm2, sm2UserId);
    }

    /// <summary>A new P-256 key (FIPS 186-5), held in memory.</summary>
    public static SoftwareSigningKey CreateP256() => SoftwareSigningKey.Create(Curve.P256, VerificationKey.DefaultSm2UserId);

    /// <summary>Reads an unencrypted private key: PKCS#8 (<c>PRIVATE KEY</c>) or SEC 1 (<c>EC PRIVATE KEY</c>, <c>SM2 PRIVATE KEY</c>), SM2 or P-256.</summary>
    /// <param name="pem">The PEM text.</param>
    /// <param name="sm2UserId">The user ID (用户身份标识) that enters SM2 signatures.</param>
    /// <exception cref="FormatException">The text holds no private key that can be used; the message says why and never quotes the text.</exception>
    public static SoftwareSigningKey FromPem(string pem, string sm2UserId = VerificationKey.DefaultSm2UserId)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return TryFromPem(pem, out var key, out var reason, sm2UserId) ? key : throw new FormatException(reason.ToString());
    }

    /// <summary>Reads an unencrypted private key: PKCS#8 (<c>PRIVATE KEY</c>) or SEC 1 (<c>EC PRIVATE KEY</c>, <c>SM2 PRIVATE KEY</c>), SM2 or P-256.</summary>
    /// <param name="pem">The PEM text, possibly null.</param>
    /// <param name="key">The key, when the text holds one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    /// <param name="sm2UserId">The user ID (用户身份标识) that enters SM2 signatures.</param>
    public static bool TryFromPem(
        string? pem,
        [NotNullWhen(true)] out SoftwareSigningKey? key,
        [NotNullWhen(false)] out Refusal? reason,
        string sm2UserId = VerificationKey.DefaultSm2UserId)
    {
        reason = PrivateKeyReader.OfPem(pem, sm2UserId, out key);
        return key is not null;
    }

    /// <summary>Reads a private key that a password protects: PKCS#8 (<c>ENCRYPTED PRIVATE KEY</c>), SM2 or P-256.</summary>
    /// <param name="pem">The PEM text.</param>
    /// <param name="password">The password.</param>
    /// <param name="sm2UserId">The user ID (用户身份标识) that enters SM2 signatures.</param>
    /// <exception cref="FormatException">The text holds no such key, or the password is not its own; the message says why and never quotes either.</exception>
    public static SoftwareSigningKey FromEncryptedPem(string pem, string password, string sm2UserId = VerificationKey.DefaultSm2UserId)
    {
        ArgumentNullException.ThrowIfNull(pem);
        ArgumentNullException.ThrowIfNull(password);
        var reason = PrivateKeyReader.OfEncryptedPem(pem, password, sm2UserId, out var key);
        return key ?? throw new FormatException(reason!.ToString());
    }

    /// <summary>Reads the one private key of a PKCS#12 file (<c>.pfx</c>, <c>.p12</c>), SM2 or P-256.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="password">The password.</param>
    /// <param name="sm2UserId">The user ID (用户身份标识) that enters SM2 signatures.</param>
    /// <exception cref="FormatException">The file holds no such key, or several, or the password is not its own; the message says why.</exception>
    public static SoftwareSigningKey FromPkcs12(ReadOnlySpan<byte> file, string password, string sm2UserId = VerificationKey.DefaultSm2UserId)
    {
        ArgumentNullException.ThrowIfNull(password);
        var reason = PrivateKeyReader.OfPkcs12(file.ToArray(), password, sm2UserId, out var key);
        return key ?? throw new FormatException(reason!.ToString());
    }

    /// <summary>Signs the exact bytes of a message.</summary>
    /// <param name="message">What is signed.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    /// <returns>The signature value: DER for SM2, r||s for P-256.</returns>
    /// <exception cref="InvalidOperationException">A device answers something else than 64 bytes.</exception>
    public async ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default) =>
        SignatureEncoding.ToWire(PublicKey.Curve, await SignHashedAsync(PublicKey.SignedHash(message.Span), cancellationToken).ConfigureAwait(false));

    /// <summary>Signs what was hashed elsewhere, as a device does for another: e = SM3(ZA || M) for SM2, the SHA-256 digest for P-256.</summary>
    /// <param name="hash">The 32 bytes; they are not digested again.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    /// <returns>The 64 bytes r||s, each number 32 bytes, most significant first.</returns>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    /// <exception cref="InvalidOperationException">A device answers something else than 64 bytes.</exception>
    public async ValueTask<byte[]> SignHashedAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken = default)
    {
        if (hash.Length != Hash.Size) throw new ArgumentException($"{Hash.Size} bytes are signed; these are {hash.Length}.", nameof(hash));
        var raw = await SignHashAsync(hash, cancellationToken).ConfigureAwait(false);
        return raw?.Length == SignatureEncoding.RawLength
            ? raw
            : throw new InvalidOperationException($"The signing device of key {PublicKey.KeyId} must answer the 64 bytes r||s.");
    }

    /// <summary>Signs the 32 bytes that the algorithm signs: e = SM3(ZA || M) for SM2, the SHA-256 digest for P-256.</summary>
    /// <param name="hash">The 32 bytes; they are not digested again.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    /// <returns>The 64 bytes r||s, each number 32 bytes, most significant first.</returns>
    protected abstract ValueTask<byte[]> SignHashAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken = default);
}
