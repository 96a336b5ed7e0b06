using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>行政区划类别 (GB/T 2260). What kind of division a code stands for.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<DivisionKind>))]
public sealed class DivisionKind : OpenEnum<DivisionKind>
{
    /// <summary>直辖市. A municipality under the central government.</summary>
    public static readonly DivisionKind Municipality = Known("MUNICIPALITY", "直辖市", "Municipality");

    /// <summary>汇总码. A code that only gathers others, such as 市辖区 (500100) and 县 (500200).</summary>
    public static readonly DivisionKind Grouping = Known("GROUPING", "汇总码", "Grouping");

    /// <summary>市辖区. A district.</summary>
    public static readonly DivisionKind District = Known("DISTRICT", "市辖区", "District");

    /// <summary>县. A county.</summary>
    public static readonly DivisionKind County = Known("COUNTY", "县", "County");

    /// <summary>自治县. An autonomous county.</summary>
    public static readonly DivisionKind AutonomousCounty = Known("AUTONOMOUS_COUNTY", "自治县", "Autonomous county");

    /// <summary>县级市. A city at county level.</summary>
    public static readonly DivisionKind CountyLevelCity = Known("COUNTY_LEVEL_CITY", "县级市", "County-level city");

    /// <inheritdoc/>
    protected override IEnumerable<DivisionKind> List() => [Municipality, Grouping, District, County, AutonomousCounty, CountyLevelCity];
}
