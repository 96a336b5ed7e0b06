using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>归档段记录 (an archive segment as the ledger knows it): which evidence it holds, and the digest that is its file's name.</summary>
public sealed class ArchivedSegment
{
    /// <summary>起始检查点: number of the checkpoint behind whose entries it begins; 0 for the first.</summary>
    public long From { get; set; }

    /// <summary>截止检查点: number of the checkpoint that covers it all.</summary>
    public long To { get; set; }

    /// <summary>条目数: how many entries it holds.</summary>
    public long Entries { get; set; }

    /// <summary>文件杂凑值: SM3 digest of all bytes of the file.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>The name of its file; empty while there is no digest.</summary>
    public string FileName => Digest is null ? "" : EvidenceSegment.FileName(Digest);

    /// <summary>The two checkpoints and the digest.</summary>
    public override string ToString() => FormattableString.Invariant($"{From}–{To} {Digest}");
}
