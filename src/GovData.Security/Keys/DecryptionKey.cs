using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>
/// 解密私钥 (private key for decrypting, SM2, GB/T 32918.4-2016), in software or in a device (密码机, GM/T 0018). Derive from it to decrypt with a device: only
/// <see cref="DecryptPlainAsync"/> is asked for. Safe for use by many threads.
/// </summary>
public abstract class DecryptionKey
{
    /// <summary>A key known by its public half.</summary>
    /// <param name="publicKey">The public key that encrypts for this key.</param>
    protected DecryptionKey(EncryptionKey publicKey)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        PublicKey = publicKey;
    }

    /// <summary>The public key that encrypts for this key.</summary>
    public EncryptionKey PublicKey { get; }

    /// <summary>A new SM2 key, held in memory.</summary>
    public static SoftwareDecryptionKey Create() => new(SigningKey.CreateSm2());

    /// <summary>Reads an unencrypted SM2 private key: PKCS#8 (<c>PRIVATE KEY</c>) or SEC 1 (<c>EC PRIVATE KEY</c>, <c>SM2 PRIVATE KEY</c>).</summary>
    /// <param name="pem">The PEM text.</param>
    /// <exception cref="FormatException">The text holds no SM2 private key that can be used; the message says why and never quotes the text.</exception>
    public static SoftwareDecryptionKey FromPem(string pem) => Sm2Only(SigningKey.FromPem(pem));

    /// <summary>Reads an SM2 private key that a password protects: PKCS#8 (<c>ENCRYPTED PRIVATE KEY</c>).</summary>
    /// <param name="pem">The PEM text.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="FormatException">The text holds no SM2 private key, or the password is not its own; the message says why and never quotes either.</exception>
    public static SoftwareDecryptionKey FromEncryptedPem(string pem, string password) => Sm2Only(SigningKey.FromEncryptedPem(pem, password));

    /// <summary>Reads the one private key of a PKCS#12 file (<c>.pfx</c>, <c>.p12</c>), which must be SM2.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="FormatException">The file holds no SM2 private key, or several, or the password is not its own; the message says why.</exception>
    public static SoftwareDecryptionKey FromPkcs12(ReadOnlySpan<byte> file, string password) => Sm2Only(SigningKey.FromPkcs12(file, password));

    /// <summary>Decrypts what was encrypted for this key, in the DER form of GB/T 35276-2017 or one of the older forms: C1 with or without 04, then C3 and C2 in either order.</summary>
    /// <param name="ciphertext">The ciphertext.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    /// <returns>The message; null when the value is no ciphertext, is for another key, or was changed.</returns>
    public async ValueTask<byte[]?> DecryptAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default)
    {
        foreach (var reading in Sm2Ciphertext.Readings(ciphertext.ToArray()))
            if (await DecryptPlainAsync(reading, cancellationToken).ConfigureAwait(false) is { } message) return message;
        return null;
    }

    /// <summary>Decrypts 04||x||y||C3||C2.</summary>
    /// <param name="ciphertext">The ciphertext; its point is on the curve.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    /// <returns>The message; null when the check value C3 does not fit.</returns>
    protected abstract ValueTask<byte[]?> DecryptPlainAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default);

    private static SoftwareDecryptionKey Sm2Only(SoftwareSigningKey key) =>
        key.PublicKey.Curve == Curve.Sm2 ? new(key) : throw new FormatException(KeyRefusals.NotForEncryption.ToString());
}
