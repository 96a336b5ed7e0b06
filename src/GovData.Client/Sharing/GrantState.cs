using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>授权状态 (the state of a grant).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<GrantState>))]
public sealed class GrantState : OpenEnum<GrantState>
{
    /// <summary>有效. Active.</summary>
    public static readonly GrantState Active = Known("ACTIVE", "有效", "Active");

    /// <summary>已暂停. Suspended by the provider.</summary>
    public static readonly GrantState Suspended = Known("SUSPENDED", "已暂停", "Suspended");

    /// <summary>已到期. Its period is over.</summary>
    public static readonly GrantState Expired = Known("EXPIRED", "已到期", "Expired");

    /// <summary>已撤销. Revoked for good.</summary>
    public static readonly GrantState Revoked = Known("REVOKED", "已撤销", "Revoked");

    /// <inheritdoc/>
    protected override IEnumerable<GrantState> List() => [Active, Suspended, Expired, Revoked];
}
