using GovData.Standards;

namespace GovData.Client;

/// <summary>责任查询条件 (conditions on responsibility lines); all that are given must hold.</summary>
public class ResponsibilityQuery
{
    /// <summary>责任状态: where they stand.</summary>
    public ResponsibilityState? State { get; set; }

    /// <summary>信息资源代码: of one resource.</summary>
    public string? ResourceCode { get; set; }

    /// <summary>截止日期不晚于: due on or before this day.</summary>
    public CivilDate? DueBefore { get; set; }

    /// <summary>Lines per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }
}
