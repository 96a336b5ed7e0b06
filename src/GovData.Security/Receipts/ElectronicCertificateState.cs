using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>证照状态 (state of an electronic certificate at its issuer, GB/T 36903-2018). An unknown value is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ElectronicCertificateState>))]
public sealed class ElectronicCertificateState : OpenEnum<ElectronicCertificateState>
{
    /// <summary>有效.</summary>
    public static readonly ElectronicCertificateState Valid = Known("VALID", "有效", "Valid");

    /// <summary>未激活.</summary>
    public static readonly ElectronicCertificateState NotYetActive = Known("NOT_YET_ACTIVE", "未激活", "Not yet active");

    /// <summary>暂扣.</summary>
    public static readonly ElectronicCertificateState Suspended = Known("SUSPENDED", "暂扣", "Suspended");

    /// <summary>撤销.</summary>
    public static readonly ElectronicCertificateState Rescinded = Known("RESCINDED", "撤销", "Rescinded");

    /// <summary>注销.</summary>
    public static readonly ElectronicCertificateState Cancelled = Known("CANCELLED", "注销", "Cancelled");

    /// <summary>失效.</summary>
    public static readonly ElectronicCertificateState Expired = Known("EXPIRED", "失效", "Expired");

    /// <summary>办理转出.</summary>
    public static readonly ElectronicCertificateState Transferred = Known("TRANSFERRED", "办理转出", "Transferred out");

    /// <summary>吊销.</summary>
    public static readonly ElectronicCertificateState Revoked = Known("REVOKED", "吊销", "Revoked");

    /// <summary>被替代.</summary>
    public static readonly ElectronicCertificateState Superseded = Known("SUPERSEDED", "被替代", "Superseded");

    /// <summary>查无此证照. The center does not know the certificate.</summary>
    public static readonly ElectronicCertificateState Unknown = Known("UNKNOWN", "查无此证照", "Not known to the center");

    /// <summary>其他.</summary>
    public static readonly ElectronicCertificateState Other = Known("OTHER", "其他", "Other");

    /// <inheritdoc/>
    protected override IEnumerable<ElectronicCertificateState> List() =>
        [Valid, NotYetActive, Suspended, Rescinded, Cancelled, Expired, Transferred, Revoked, Superseded, Unknown, Other];
}
