using System;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace GovData.Security;

/// <summary>The two digest functions over bytes at hand.</summary>
internal static class Hash
{
    public const int Size = 32;

    public static DigestAlgorithm RequireKnown(DigestAlgorithm algorithm)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        return algorithm.IsKnown ? algorithm : throw new ArgumentException($"The digest algorithm '{algorithm}' is not known here; use sm3 or sha-256.", nameof(algorithm));
    }

    public static byte[] Compute(DigestAlgorithm algorithm, ReadOnlySpan<byte> content) =>
        RequireKnown(algorithm) == DigestAlgorithm.Sm3 ? Sm3(content) : Sha256(content);

    public static byte[] Sm3(ReadOnlySpan<byte> content) => Sm3(content, default);

    public static byte[] Sm3(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var digest = new SM3Digest();
        var value = new byte[Size];
#if NET
        digest.BlockUpdate(first);
        digest.BlockUpdate(second);
#else
        digest.BlockUpdate(first.ToArray(), 0, first.Length);
        digest.BlockUpdate(second.ToArray(), 0, second.Length);
#endif
        digest.DoFinal(value, 0);
        return value;
    }

    public static byte[] Sha256(ReadOnlySpan<byte> content)
    {
#if NET
        return SHA256.HashData(content);
#else
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(content.ToArray());
#endif
    }
}
