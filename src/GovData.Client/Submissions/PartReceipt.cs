using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>分片回执 (a part as the center holds it).</summary>
public class PartReceipt
{
    /// <summary>序号: ordinal, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Digest of its bytes.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Its bytes.</summary>
    public long Size { get; set; }

    /// <summary>代次: the sender's generation.</summary>
    public int Generation { get; set; }

    /// <summary>轮次: the sender's epoch.</summary>
    public int Epoch { get; set; }

    /// <summary>Number and size.</summary>
    public override string ToString() => $"#{Number} ({Size} bytes)";

    /// <summary>Whether the center holds what was sent; it may have digested it in its own way.</summary>
    internal bool Holds(int number, ReadOnlySpan<byte> content, ContentDigest digest) =>
        Number == number && Size == content.Length && Digest is not null && (Digest.Equals(digest) || Digest.Matches(content));
}
