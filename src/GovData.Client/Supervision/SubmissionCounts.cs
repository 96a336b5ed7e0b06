namespace GovData.Client;

/// <summary>汇聚统计 (counts of submissions with a receipt in a year).</summary>
public class SubmissionCounts
{
    /// <summary>汇聚次数: submissions.</summary>
    public int Count { get; set; }

    /// <summary>入库行数: rows stored.</summary>
    public long RowsStored { get; set; }

    /// <summary>未入库行数: rows rejected.</summary>
    public long RowsRejected { get; set; }
}
