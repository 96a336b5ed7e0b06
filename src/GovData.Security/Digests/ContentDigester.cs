using System;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace GovData.Security;

/// <summary>Makes a digest (杂凑值) piece by piece, for content that does not fit in memory. Not for two threads.</summary>
public sealed class ContentDigester : IDisposable
{
    private readonly DigestAlgorithm _algorithm;
    private readonly SM3Digest? _sm3;
    private readonly IncrementalHash? _sha256;

    /// <summary>Starts a digest.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    /// <exception cref="ArgumentException">The algorithm is not known.</exception>
    public ContentDigester(DigestAlgorithm algorithm)
    {
        _algorithm = Hash.RequireKnown(algorithm);
        if (algorithm == DigestAlgorithm.Sm3) _sm3 = new SM3Digest();
        else _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <summary>Takes the next bytes in.</summary>
    /// <param name="content">The bytes that follow those given before.</param>
    public void Append(ReadOnlySpan<byte> content)
    {
#if NET
        _sm3?.BlockUpdate(content);
        _sha256?.AppendData(content);
#else
        var copy = content.ToArray();
        _sm3?.BlockUpdate(copy, 0, copy.Length);
        _sha256?.AppendData(copy);
#endif
    }

    /// <summary>The digest of all that was appended; the digester then starts anew.</summary>
    public ContentDigest Finish()
    {
        if (_sha256 is not null) return new(_algorithm, _sha256.GetHashAndReset());
        var value = new byte[Hash.Size];
        _sm3!.DoFinal(value, 0);
        return new(_algorithm, value);
    }

    /// <inheritdoc/>
    public void Dispose() => _sha256?.Dispose();
}
