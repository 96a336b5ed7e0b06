using System;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>所用吊销列表 (a revocation list that a verdict rests on).</summary>
public sealed class RevocationUse
{
    internal RevocationUse(RevocationList list) => (Digest, ThisUpdate, NextUpdate) = (list.Digest, list.ThisUpdate, list.NextUpdate);

    /// <summary>SM3 of the list.</summary>
    public ContentDigest Digest { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset ThisUpdate { get; }

    /// <summary>When the next is due; null where none is promised.</summary>
    public DateTimeOffset? NextUpdate { get; }
}
