using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>检查点记录 (a checkpoint as the center holds it). It is not signed: what proves it anchored is the center's next signed answer, which cites it.</summary>
public class CheckpointRecord
{
    /// <summary>检查点键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>序号: its number.</summary>
    public long Number { get; set; }

    /// <summary>摘要: digest of its payload bytes.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>固定时刻: when the center took it.</summary>
    public DateTimeOffset AnchoredAt { get; set; }

    /// <summary>Key and digest.</summary>
    public override string ToString() => $"{Key} {Digest}";
}
