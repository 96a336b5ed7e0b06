using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>决定结果 (what was decided on an application).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<DecisionOutcome>))]
public sealed class DecisionOutcome : OpenEnum<DecisionOutcome>
{
    /// <summary>尚未决定. Not decided yet: the SDK's own word for the center's <c>decision-pending</c>; never on the wire.</summary>
    public static readonly DecisionOutcome Pending = Known("PENDING", "尚未决定", "Not decided yet");

    /// <summary>同意. Granted as asked for.</summary>
    public static readonly DecisionOutcome Granted = Known("GRANTED", "同意", "Granted");

    /// <summary>部分同意. Granted in part: fewer items, a shorter period or fewer queries.</summary>
    public static readonly DecisionOutcome Narrowed = Known("NARROWED", "部分同意", "Granted in part");

    /// <summary>不同意. Refused with a reason.</summary>
    public static readonly DecisionOutcome Refused = Known("REFUSED", "不同意", "Refused");

    /// <summary>退回补正. Returned for completion; a new application has a new key.</summary>
    public static readonly DecisionOutcome Returned = Known("RETURNED", "退回补正", "Returned for completion");

    /// <inheritdoc/>
    protected override IEnumerable<DecisionOutcome> List() => [Pending, Granted, Narrowed, Refused, Returned];
}
