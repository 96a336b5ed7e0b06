using System;
using System.IO;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>
/// A file as it is read. One within the limit of files is kept; of a longer one only the beginning, but all of it is digested: a receipt is of the whole file, and memory stays bounded.
/// </summary>
internal sealed class FileIntake(long limit) : IDisposable
{
    private const int LongestArray = 0x7FFFFFC7;

    private readonly long _most = Math.Min(limit, LongestArray);
    private readonly MemoryStream _kept = new();
    private readonly ContentDigester _digester = new(DigestAlgorithm.Sm3);

    /// <summary>How many bytes were read.</summary>
    public long Length { get; private set; }

    /// <summary>Takes the next bytes in.</summary>
    public void Append(byte[] buffer, int count)
    {
        Length += count;
        if (Length <= _most) _kept.Write(buffer, 0, count);
        _digester.Append(buffer.AsSpan(0, count));
    }

    /// <summary>The bytes that were kept.</summary>
    public byte[] Kept() => _kept.ToArray();

    /// <summary>SM3 of everything that was read.</summary>
    public ContentDigest Digest() => _digester.Finish();

    public void Dispose()
    {
        _kept.Dispose();
        _digester.Dispose();
    }
}
