namespace GovData.Standards;

/// <summary>信息资源格式 (发改高技术〔2017〕1272号, core element 7). What a resource is kept as.</summary>
public class ResourceFormat
{
    /// <summary>格式分类. The category.</summary>
    public ResourceCategory? Category { get; set; }

    /// <summary>格式类型. The type within the category, for example <c>xlsx</c> or <c>KingbaseES</c>; the guide's list is open.</summary>
    public string? Type { get; set; }
}
