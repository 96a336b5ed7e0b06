using System.Collections.Generic;

namespace GovData.Client;

/// <summary>内容摘要 (what the center stores of a resource, as counts and digests).</summary>
public class ContentDigests
{
    /// <summary>目录条目: the entry and its version.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>数据版本: rises with every change; 0 when nothing was ever stored. Answers of two versions are not compared.</summary>
    public long DataVersion { get; set; }

    /// <summary>有效行数: rows in effect.</summary>
    public long Rows { get; set; }

    /// <summary>内容区间: one for each prefix, in the order asked.</summary>
    public IList<ContentRange> Ranges { get; set => field = value ?? []; } = [];

    /// <summary>Version and rows.</summary>
    public override string ToString() => $"{Entry}: {Rows} rows in version {DataVersion}";
}
