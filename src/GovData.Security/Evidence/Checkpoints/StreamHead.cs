using System;
using System.Text;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>存证流首 (head of one evidence stream): its last entry at the time of a checkpoint.</summary>
public sealed class StreamHead
{
    /// <summary>存证流名称: the stream.</summary>
    public string Stream { get; set; } = "";

    /// <summary>序号: number of the last entry.</summary>
    public long Seq { get; set; }

    /// <summary>末条摘要: SM3 digest of the last line's bytes, without its line end.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>The leaf: digest, number and stream, parted by one space, in UTF-8; the stream comes last, so that nothing in its name can be taken for the rest.</summary>
    /// <exception cref="ArgumentException">A member is missing.</exception>
    public byte[] ToLeaf()
    {
        if (string.IsNullOrEmpty(Stream) || Seq < 1 || Digest is null) throw new ArgumentException("A head has a stream, a number from 1 and a digest.");
        return Encoding.UTF8.GetBytes(Invariant($"{Digest} {Seq} {Stream}"));
    }

    /// <summary>Stream and number.</summary>
    public override string ToString() => Invariant($"{Stream}#{Seq}");
}
