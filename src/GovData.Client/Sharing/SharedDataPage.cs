namespace GovData.Client;

/// <summary>共享查询结果页 (one page of shared data): the rows, where they come from, and how many queries are left.</summary>
public class SharedDataPage : CenterPage<SharedRow>
{
    /// <summary>剩余次数: queries left in the grant.</summary>
    public int RemainingQueries { get; set; }

    /// <summary>数据来源: which receipt and version of the data the rows come from.</summary>
    public Provenance? Provenance { get; set; }
}
