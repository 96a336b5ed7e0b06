using System.Collections.Generic;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>内容对账结果 (what came of comparing a table with what the center has in effect). Its counts may be shown to anybody; its differences hold keys.</summary>
public class ContentReconciliation
{
    /// <summary>目录条目: the entry and its version.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>数据版本: the version of the center's data that was compared.</summary>
    public long DataVersion { get; set; }

    /// <summary>本地行数: rows of the table.</summary>
    public long RowsHere { get; set; }

    /// <summary>中心行数: rows in effect at the center.</summary>
    public long RowsThere { get; set; }

    /// <summary>未能读取的行: records of the table whose form carries no values, such as other fields than the header; they are in no other count.</summary>
    public long RowsUnreadable { get; set; }

    /// <summary>仅本地有: how many rows the center lacks.</summary>
    public long OnlyHere { get; set; }

    /// <summary>仅中心有: how many rows the table lacks.</summary>
    public long OnlyThere { get; set; }

    /// <summary>内容不一致: how many rows have other values.</summary>
    public long OtherValues { get; set; }

    /// <summary>本地重复: how many rows the table has beyond the center's of the same key.</summary>
    public long Repeated { get; set; }

    /// <summary>Whether every difference was counted. Otherwise there are more: the counts of rows hold, those of differences are at least so many.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>How often it was begun anew because the center's data changed meanwhile.</summary>
    public int Restarts { get; set; }

    /// <summary>差异: the rows, as many as were asked for.</summary>
    public IList<ContentDifference> Differences { get; set => field = value ?? []; } = [];

    /// <summary>Whether the center has exactly the rows of the table.</summary>
    public bool Agrees => IsComplete && RowsUnreadable == 0 && OnlyHere == 0 && OnlyThere == 0 && OtherValues == 0 && Repeated == 0;

    /// <summary>The counts.</summary>
    public override string ToString() =>
        $"{RowsHere} rows here, {RowsThere} at the center: {(IsComplete ? "" : "at least ")}{OnlyHere} only here, {OnlyThere} only there, {OtherValues} with other values, {Repeated} repeated";
}
