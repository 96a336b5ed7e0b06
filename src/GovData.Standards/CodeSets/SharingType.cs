using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>共享类型 (发改高技术〔2017〕1272号, core element 9). How a resource may be shared between departments.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SharingType>))]
public sealed class SharingType : OpenEnum<SharingType>
{
    /// <summary>无条件共享. Every department may have it.</summary>
    public static readonly SharingType Unconditional = Known("UNCONDITIONAL", "无条件共享", "Shared unconditionally");

    /// <summary>有条件共享. Shared with stated departments or on stated conditions, which the entry must name.</summary>
    public static readonly SharingType Conditional = Known("CONDITIONAL", "有条件共享", "Shared on conditions");

    /// <summary>不予共享. Not shared; the entry must name the law or policy that says so.</summary>
    public static readonly SharingType NotShared = Known("NOT_SHARED", "不予共享", "Not shared");

    /// <inheritdoc/>
    protected override IEnumerable<SharingType> List() => [Unconditional, Conditional, NotShared];
}
