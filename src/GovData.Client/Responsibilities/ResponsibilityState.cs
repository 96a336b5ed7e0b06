using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>责任状态 (the state of a responsibility line).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ResponsibilityState>))]
public sealed class ResponsibilityState : OpenEnum<ResponsibilityState>
{
    /// <summary>已下达. Assigned by the authority.</summary>
    public static readonly ResponsibilityState Assigned = Known("ASSIGNED", "已下达", "Assigned");

    /// <summary>已确认. Acknowledged by the department.</summary>
    public static readonly ResponsibilityState Acknowledged = Known("ACKNOWLEDGED", "已确认", "Acknowledged");

    /// <summary>已完成. Fulfilled by a submission.</summary>
    public static readonly ResponsibilityState Fulfilled = Known("FULFILLED", "已完成", "Fulfilled");

    /// <summary>已逾期. Not fulfilled by its due date.</summary>
    public static readonly ResponsibilityState Overdue = Known("OVERDUE", "已逾期", "Overdue");

    /// <inheritdoc/>
    protected override IEnumerable<ResponsibilityState> List() => [Assigned, Acknowledged, Fulfilled, Overdue];
}
