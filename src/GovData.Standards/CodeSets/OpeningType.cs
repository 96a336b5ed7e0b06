using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>开放类型 (重庆市公共数据开放管理暂行办法). How a resource may be opened to society.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<OpeningType>))]
public sealed class OpeningType : OpenEnum<OpeningType>
{
    /// <summary>无条件开放. Anyone may have it through the open system after identity authentication.</summary>
    public static readonly OpeningType Unconditional = Known("UNCONDITIONAL", "无条件开放", "Open unconditionally");

    /// <summary>有条件开放. Given through the open system to those who meet the conditions the entry names.</summary>
    public static readonly OpeningType Conditional = Known("CONDITIONAL", "有条件开放", "Open on conditions");

    /// <summary>不予开放. Not opened.</summary>
    public static readonly OpeningType NotOpen = Known("NOT_OPEN", "不予开放", "Not open");

    /// <inheritdoc/>
    protected override IEnumerable<OpeningType> List() => [Unconditional, Conditional, NotOpen];
}
