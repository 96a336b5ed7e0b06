namespace GovData.Standards;

/// <summary>共享属性 (发改高技术〔2017〕1272号, core element 9). Whether, on what condition and how a resource is shared.</summary>
public class SharingAttribute
{
    /// <summary>共享类型. Null until it is decided.</summary>
    public SharingType? Type { get; set; }

    /// <summary>共享条件. Required when sharing is conditional.</summary>
    public string? Condition { get; set; }

    /// <summary>共享方式. In principle the sharing platform.</summary>
    public SharingMethod? Method { get; set; }

    /// <summary>不予共享依据. The law or policy; required when the resource is not shared.</summary>
    public string? Basis { get; set; }
}
