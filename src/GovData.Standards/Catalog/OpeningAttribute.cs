namespace GovData.Standards;

/// <summary>开放属性 (发改高技术〔2017〕1272号, core element 10). Whether and on what condition a resource is opened to society.</summary>
public class OpeningAttribute
{
    /// <summary>开放类型. Null until it is decided.</summary>
    public OpeningType? Type { get; set; }

    /// <summary>开放条件. Required when opening is conditional.</summary>
    public string? Condition { get; set; }
}
