using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>授权状态 (where a holder's consent stands). An unknown value is kept and is no consent.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ConsentState>))]
public sealed class ConsentState : OpenEnum<ConsentState>
{
    /// <summary>待授权. Asked for; the holder has not answered.</summary>
    public static readonly ConsentState Requested = Known("REQUESTED", "待授权", "Asked for");

    /// <summary>已授权. The holder consents.</summary>
    public static readonly ConsentState Given = Known("GIVEN", "已授权", "Given");

    /// <summary>已拒绝. The holder refuses.</summary>
    public static readonly ConsentState Denied = Known("DENIED", "已拒绝", "Refused");

    /// <summary>已过期. The holder did not answer in time, or what was given is over.</summary>
    public static readonly ConsentState Expired = Known("EXPIRED", "已过期", "Expired");

    /// <inheritdoc/>
    protected override IEnumerable<ConsentState> List() => [Requested, Given, Denied, Expired];
}
