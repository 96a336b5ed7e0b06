using System.Collections.Generic;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>A key that the center has: its rows of which none was met here yet, and the rows here that are none of them.</summary>
internal sealed class StoredKey(ContentDigest key)
{
    public ContentDigest Key { get; } = key;

    /// <summary>Digests of the center's rows.</summary>
    public List<ContentDigest> Rows { get; } = [];

    /// <summary>How many rows here are none of them.</summary>
    public long Others { get; set; }

    /// <summary>The first of those.</summary>
    public List<ContentDifference> Named { get; } = [];
}
