using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>运行状态 (the state of a center).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CenterState>))]
public sealed class CenterState : OpenEnum<CenterState>
{
    /// <summary>正常. Working.</summary>
    public static readonly CenterState Open = Known("OPEN", "正常", "Working");

    /// <summary>降级. Working in part.</summary>
    public static readonly CenterState Degraded = Known("DEGRADED", "降级", "Working in part");

    /// <summary>维护中. Under maintenance.</summary>
    public static readonly CenterState Maintenance = Known("MAINTENANCE", "维护中", "Under maintenance");

    /// <inheritdoc/>
    protected override IEnumerable<CenterState> List() => [Open, Degraded, Maintenance];
}
