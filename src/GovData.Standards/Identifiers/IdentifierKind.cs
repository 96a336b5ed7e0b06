using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>标识类型. Which identifier an information item holds, so that its check digit can be judged.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<IdentifierKind>))]
public sealed class IdentifierKind : OpenEnum<IdentifierKind>
{
    /// <summary>统一社会信用代码 (GB 32100-2015).</summary>
    public static readonly IdentifierKind SocialCreditCode = Known("SOCIAL_CREDIT_CODE", "统一社会信用代码", "Unified social credit code");

    /// <summary>组织机构代码 (GB 11714-1997).</summary>
    public static readonly IdentifierKind OrganisationCode = Known("ORGANISATION_CODE", "组织机构代码", "Organisation code");

    /// <summary>公民身份号码 (GB 11643-1999). Personal: shown masked.</summary>
    public static readonly IdentifierKind CitizenId = Known("CITIZEN_ID", "公民身份号码", "Citizen identity number");

    /// <summary>行政区划代码 (GB/T 2260).</summary>
    public static readonly IdentifierKind DivisionCode = Known("DIVISION_CODE", "行政区划代码", "Administrative division code");

    /// <summary>信息资源代码 (发改高技术〔2017〕1272号, core element 3).</summary>
    public static readonly IdentifierKind ResourceCode = Known("RESOURCE_CODE", "信息资源代码", "Resource code");

    /// <summary>电子证照标识 (GB/T 36904-2018).</summary>
    public static readonly IdentifierKind ElectronicCertificate = Known("ELECTRONIC_CERTIFICATE", "电子证照标识", "Electronic certificate identifier");

    /// <inheritdoc/>
    protected override IEnumerable<IdentifierKind> List() =>
        [SocialCreditCode, OrganisationCode, CitizenId, DivisionCode, ResourceCode, ElectronicCertificate];
}
