using System;

namespace GovData.Security;

/// <summary>
/// 密码运算提供者 (who computes SM3, GB/T 32905-2016, and SM4, GB/T 32907-2016, over content). Managed code unless another is given: derive from it for a
/// certified module. Both ends of an exchange may have different ones; what they make is the same. Safe for use by many threads.
/// </summary>
public abstract class CryptographyProvider
{
    /// <summary>Bytes of an SM4 key.</summary>
    public const int KeyLength = 16;

    /// <summary>Bytes of the nonce of SM4-GCM (RFC 8998).</summary>
    public const int NonceLength = 12;

    /// <summary>Bytes of the initialization vector of SM4-CBC.</summary>
    public const int VectorLength = 16;

    /// <summary>Bytes of the authentication tag of SM4-GCM (RFC 8998).</summary>
    public const int TagLength = 16;

    /// <summary>Managed code, everywhere: BouncyCastle.</summary>
    public static CryptographyProvider Managed { get; } = new ManagedCryptography();

    /// <summary>What computes, for people: a name and a version.</summary>
    public abstract string Name { get; }

    /// <summary>Starts an SM3 digest.</summary>
    public abstract DigestOperation StartSm3();

    /// <summary>Starts SM4-GCM (RFC 8998): the last 16 bytes of the ciphertext are the tag.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="nonce">12 bytes, never used before with this key.</param>
    /// <param name="associatedData">What is not hidden and still protected; possibly empty.</param>
    /// <param name="isEncrypting">Whether plaintext is given; otherwise ciphertext.</param>
    /// <exception cref="ArgumentException">Key or nonce has another length.</exception>
    public CipherOperation StartSm4Gcm(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associatedData, bool isEncrypting)
    {
        var copy = Exactly(key, KeyLength, nameof(key));
        try
        {
            return StartGcm(copy, Exactly(nonce, NonceLength, nameof(nonce)), associatedData.ToArray(), isEncrypting);
        }
        finally
        {
            Array.Clear(copy, 0, copy.Length);
        }
    }

    /// <summary>Starts SM4-CBC (GB/T 17964-2021) with PKCS#7 padding. It hides and does not protect: what is decrypted may have been changed.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="vector">16 bytes nobody can foresee.</param>
    /// <param name="isEncrypting">Whether plaintext is given; otherwise ciphertext.</param>
    /// <exception cref="ArgumentException">Key or vector has another length.</exception>
    public CipherOperation StartSm4Cbc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> vector, bool isEncrypting)
    {
        var copy = Exactly(key, KeyLength, nameof(key));
        try
        {
            return StartCbc(copy, Exactly(vector, VectorLength, nameof(vector)), isEncrypting);
        }
        finally
        {
            Array.Clear(copy, 0, copy.Length);
        }
    }

    /// <summary>Starts SM4-GCM; lengths are right.</summary>
    /// <param name="key">16 bytes, cleared when this returns: keep a copy.</param>
    /// <param name="nonce">12 bytes.</param>
    /// <param name="associatedData">Protected and not hidden.</param>
    /// <param name="isEncrypting">Whether plaintext is given.</param>
    protected abstract CipherOperation StartGcm(byte[] key, byte[] nonce, byte[] associatedData, bool isEncrypting);

    /// <summary>Starts SM4-CBC with PKCS#7 padding; lengths are right.</summary>
    /// <param name="key">16 bytes, cleared when this returns: keep a copy.</param>
    /// <param name="vector">16 bytes.</param>
    /// <param name="isEncrypting">Whether plaintext is given.</param>
    protected abstract CipherOperation StartCbc(byte[] key, byte[] vector, bool isEncrypting);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static byte[] Exactly(ReadOnlySpan<byte> value, int length, string name) =>
        value.Length == length ? value.ToArray() : throw new ArgumentException($"{length} bytes are needed; these are {value.Length}.", name);
}
