using System;
using System.Security.Cryptography;

namespace GovData.Security;

/// <summary>Makes a digest (杂凑值) piece by piece, for content that does not fit in memory. Not for two threads.</summary>
public sealed class ContentDigester : IDisposable
{
    private readonly DigestAlgorithm _algorithm;
    private readonly DigestOperation? _sm3;
    private readonly IncrementalHash? _sha256;
#if !NET
    private KeptArray _input;
#endif

    /// <summary>Starts a digest.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    /// <exception cref="ArgumentException">The algorithm is not known.</exception>
    public ContentDigester(DigestAlgorithm algorithm)
        : this(algorithm, CryptographyProvider.Managed)
    {
    }

    /// <summary>Starts a digest that a provider computes; SHA-256 is always the platform's.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    /// <param name="provider">Who computes SM3.</param>
    /// <exception cref="ArgumentException">The algorithm is not known.</exception>
    public ContentDigester(DigestAlgorithm algorithm, CryptographyProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        _algorithm = Hash.RequireKnown(algorithm);
        if (algorithm == DigestAlgorithm.Sm3) _sm3 = provider.StartSm3();
        else _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <summary>Takes the next bytes in.</summary>
    /// <param name="content">The bytes that follow those given before.</param>
    public void Append(ReadOnlySpan<byte> content)
    {
        _sm3?.Append(content);
#if NET
        _sha256?.AppendData(content);
#else
        if (_sha256 is null) return;
        for (; content.Length > KeptArray.Most; content = content.Slice(KeptArray.Most)) _sha256.AppendData(_input.Of(content.Slice(0, KeptArray.Most)), 0, KeptArray.Most);
        _sha256.AppendData(_input.Of(content), 0, content.Length);
#endif
    }

    /// <summary>The digest of all that was appended; the digester then starts anew.</summary>
    public ContentDigest Finish() => new(_algorithm, _sm3?.Finish() ?? _sha256!.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose()
    {
        _sm3?.Dispose();
        _sha256?.Dispose();
    }
}
