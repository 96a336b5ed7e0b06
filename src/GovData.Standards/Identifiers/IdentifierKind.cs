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

    /// <summary>港澳台居民居住证号码. The form of GB 11643-1999 with the address codes 810000, 820000, 830000. Personal: shown masked.</summary>
    public static readonly IdentifierKind HmtResidencePermit =
        Known("HMT_RESIDENCE_PERMIT", "港澳台居民居住证号码", "Residence permit number of a Hong Kong, Macao or Taiwan resident");

    /// <summary>外国人永久居留身份证号码, of 2017 (15 characters) and of 2023 (18 characters). Personal: shown masked.</summary>
    public static readonly IdentifierKind ForeignPermanentResidentId =
        Known("FOREIGN_PERMANENT_RESIDENT_ID", "外国人永久居留身份证号码", "Foreign permanent resident ID number");

    /// <summary>港澳居民来往内地通行证号码. A format hint only. Personal: shown masked.</summary>
    public static readonly IdentifierKind HomeReturnPermit = Known("HOME_RETURN_PERMIT", "港澳居民来往内地通行证号码", "Home return permit number");

    /// <summary>台湾居民来往大陆通行证号码. A format hint only. Personal: shown masked.</summary>
    public static readonly IdentifierKind TaiwanTravelPermit = Known("TAIWAN_TRAVEL_PERMIT", "台湾居民来往大陆通行证号码", "Taiwan travel permit number");

    /// <summary>护照号码, Chinese or foreign. A format hint only. Personal: shown masked.</summary>
    public static readonly IdentifierKind Passport = Known("PASSPORT", "护照号码", "Passport number");

    /// <summary>涉及个人. Whether its values can lead to a person and are shown masked; true of a kind this version does not know.</summary>
    public bool IsPersonal => this != SocialCreditCode && this != OrganisationCode && this != DivisionCode && this != ResourceCode;

    /// <summary>格式提示. Whether only the form can be judged, and that by what implementations agree on: a hint for the clerk, never a proof.</summary>
    public bool IsFormatHint => this == HomeReturnPermit || this == TaiwanTravelPermit || this == Passport;

    /// <inheritdoc/>
    protected override IEnumerable<IdentifierKind> List() =>
    [
        SocialCreditCode, OrganisationCode, CitizenId, DivisionCode, ResourceCode, ElectronicCertificate,
        HmtResidencePermit, ForeignPermanentResidentId, HomeReturnPermit, TaiwanTravelPermit, Passport,
    ];
}
