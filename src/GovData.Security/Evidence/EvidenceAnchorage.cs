using System.Collections.Generic;

namespace GovData.Security;

/// <summary>锚定情况 (anchorage): the checkpoints of an evidence file, and how far what they cover is beyond anybody's change.</summary>
public sealed class EvidenceAnchorage
{
    internal EvidenceAnchorage()
    {
    }

    /// <summary>最新检查点: number of the last checkpoint in the file; 0 when there is none.</summary>
    public long Last { get; internal set; }

    /// <summary>Digest of the last checkpoint's payload: keep it, and a later file that lacks it is cut or rewritten.</summary>
    public ContentDigest? LastDigest { get; internal set; }

    /// <summary>已锚定检查点: number of the last one that the center's signed documents in the file cite, or whose digest was known beforehand; 0 when there is none.</summary>
    public long Anchored { get; internal set; }

    /// <summary>未锚定条数: entries of all streams behind <see cref="Anchored"/>.</summary>
    public long NotAnchored { get; internal set; }

    /// <summary>The IDs of the keys that signed checkpoints and are not trusted.</summary>
    public IReadOnlyList<string> UntrustedKeys => [.. UntrustedKeySet];

    /// <summary>断链声明: the breaks that checkpoints declare, in the order of lines. They are no tampering by themselves, and a file that has one is not proved as a whole.</summary>
    public IReadOnlyList<EvidenceFinding> Breaks => BreakList;

    internal List<EvidenceFinding> BreakList { get; } = [];

    internal SortedSet<string> UntrustedKeySet { get; } = new(System.StringComparer.Ordinal);
}
