namespace GovData.Client;

/// <summary>共享统计 (counts of sharing in a year, as a user).</summary>
public class SharingCounts
{
    /// <summary>申请数: applications made.</summary>
    public int Applications { get; set; }

    /// <summary>同意数: granted, also in part.</summary>
    public int Granted { get; set; }

    /// <summary>查询次数: queries made.</summary>
    public int Queries { get; set; }
}
