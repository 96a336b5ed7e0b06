namespace GovData.Client;

/// <summary>待审查询条件 (conditions on applications to a provider); all that are given must hold.</summary>
public class InboxQuery
{
    /// <summary>申请状态: where they stand.</summary>
    public ApplicationState? State { get; set; }

    /// <summary>信息资源代码: for one resource.</summary>
    public string? EntryCode { get; set; }

    /// <summary>Applications per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }
}
