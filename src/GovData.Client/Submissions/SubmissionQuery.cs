namespace GovData.Client;

/// <summary>汇聚查询条件 (conditions on submissions); all that are given must hold.</summary>
public class SubmissionQuery
{
    /// <summary>汇聚状态: where they stand.</summary>
    public SubmissionState? State { get; set; }

    /// <summary>信息资源代码: of one resource.</summary>
    public string? EntryCode { get; set; }

    /// <summary>数据周期: of one period.</summary>
    public string? Period { get; set; }

    /// <summary>Submissions per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }
}
