namespace GovData.Client;

/// <summary>采集责任统计 (counts of responsibility lines in a year).</summary>
public class ResponsibilityCounts
{
    /// <summary>下达数: assigned.</summary>
    public int Assigned { get; set; }

    /// <summary>完成数: fulfilled.</summary>
    public int Fulfilled { get; set; }

    /// <summary>逾期数: overdue.</summary>
    public int Overdue { get; set; }
}
