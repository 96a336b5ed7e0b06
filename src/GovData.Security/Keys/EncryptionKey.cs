using System;
using System.Diagnostics.CodeAnalysis;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 加密公钥 (public key for encrypting, SM2, GB/T 32918.4-2016): whoever has its private half reads what is encrypted for it. Never the key that verifies signatures:
/// certificates come in pairs (双证书). Safe for use by many threads.
/// </summary>
public sealed class EncryptionKey
{
    private readonly VerificationKey _key;

    internal EncryptionKey(VerificationKey key) => _key = key;

    /// <summary>The key's ID: the first 16 bytes, in hexadecimal, of the SM3 digest of its SubjectPublicKeyInfo.</summary>
    public string KeyId => _key.KeyId;

    /// <summary>Whose key it is, for people; empty when nobody said.</summary>
    public string Owner => _key.Owner;

    /// <summary>Reads the first <c>PUBLIC KEY</c> block of a PEM text, with the comment line <c># owner:</c> before it.</summary>
    /// <param name="pem">The PEM text, possibly null.</param>
    /// <param name="key">The key, when the text holds an SM2 one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryFromPem(string? pem, [NotNullWhen(true)] out EncryptionKey? key, [NotNullWhen(false)] out Refusal? reason)
    {
        key = null;
        if (!KeyPem.TryReadPublic(pem, out var read, out reason)) return false;
        if (read.Curve == Curve.Sm2) key = new EncryptionKey(read);
        else reason = KeyRefusals.NotForEncryption;
        return key is not null;
    }

    /// <summary>Reads the first <c>PUBLIC KEY</c> block of a PEM text, with the comment line <c># owner:</c> before it.</summary>
    /// <param name="pem">The PEM text.</param>
    /// <exception cref="FormatException">The text holds no SM2 public key; the message says why.</exception>
    public static EncryptionKey FromPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return TryFromPem(pem, out var key, out var reason) ? key : throw new FormatException(reason.ToString());
    }

    /// <summary>The PEM text with comment lines for ID and owner.</summary>
    public string ToPem() => _key.ToPem();

    /// <summary>Encrypts a short message, such as a key.</summary>
    /// <param name="message">At least one byte.</param>
    /// <returns>The DER form of GB/T 35276-2017, other bytes each time.</returns>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public byte[] Encrypt(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty) throw new ArgumentException("SM2 encrypts at least one byte.", nameof(message));
        return Sm2Ciphertext.ToDer(Sm2Encryption.Encrypt(_key.Parameters, message.ToArray()));
    }
}
