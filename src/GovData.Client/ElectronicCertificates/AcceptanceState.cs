using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>采信状态 (the state of an acceptance).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<AcceptanceState>))]
public sealed class AcceptanceState : OpenEnum<AcceptanceState>
{
    /// <summary>已采信. Accepted.</summary>
    public static readonly AcceptanceState Accepted = Known("ACCEPTED", "已采信", "Accepted");

    /// <summary>已撤销. Withdrawn.</summary>
    public static readonly AcceptanceState Withdrawn = Known("WITHDRAWN", "已撤销", "Withdrawn");

    /// <inheritdoc/>
    protected override IEnumerable<AcceptanceState> List() => [Accepted, Withdrawn];
}
