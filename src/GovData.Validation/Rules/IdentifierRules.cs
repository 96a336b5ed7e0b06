using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Whether a value is the identifier its item holds. The sample's reason says which part is wrong.</summary>
internal static class IdentifierRules
{
    public static readonly QualityRule SocialCreditCode = Not(IdentifierKind.SocialCreditCode, "identifier.social-credit-code", "GB 32100-2015");

    public static readonly QualityRule OrganisationCode = Not(IdentifierKind.OrganisationCode, "identifier.organisation-code", "GB 11714-1997");

    public static readonly QualityRule CitizenId = Not(IdentifierKind.CitizenId, "identifier.citizen-id", "GB 11643-1999");

    public static readonly QualityRule DivisionCode = Not(IdentifierKind.DivisionCode, "identifier.division-code", "GB/T 2260");

    public static readonly QualityRule ResourceCode = Not(IdentifierKind.ResourceCode, "identifier.resource-code", "发改高技术〔2017〕1272号, 3 信息资源代码");

    public static readonly QualityRule ElectronicCertificate = Not(IdentifierKind.ElectronicCertificate, "identifier.electronic-certificate", "GB/T 36904-2018");

    public static readonly QualityRule HmtResidencePermit = Not(IdentifierKind.HmtResidencePermit, "identifier.hmt-residence-permit",
        "GB 11643-1999; 地址码 810000, 820000, 830000", RuleSet.SecondEdition);

    public static readonly QualityRule ForeignPermanentResidentId = Not(IdentifierKind.ForeignPermanentResidentId, "identifier.foreign-permanent-resident-id",
        "国家移民管理局, 2023-12-01", RuleSet.SecondEdition);

    public static readonly QualityRule HomeReturnPermit = Unlike(IdentifierKind.HomeReturnPermit, "identifier.home-return-permit");

    public static readonly QualityRule TaiwanTravelPermit = Unlike(IdentifierKind.TaiwanTravelPermit, "identifier.taiwan-travel-permit");

    public static readonly QualityRule Passport = Unlike(IdentifierKind.Passport, "identifier.passport");

    public static IEnumerable<QualityRule> All =>
    [
        SocialCreditCode, OrganisationCode, CitizenId, DivisionCode, ResourceCode, ElectronicCertificate,
        HmtResidencePermit, ForeignPermanentResidentId, HomeReturnPermit, TaiwanTravelPermit, Passport,
    ];

    private static QualityRule Not(IdentifierKind kind, string id, string source, string edition = RuleSet.FirstEdition) => new(id, RuleSeverity.Error, source,
        ("不是正确的" + kind.Chinese, "The value is not a valid " + char.ToLowerInvariant(kind.English[0]) + kind.English.Substring(1)),
        FixOf(kind), edition);

    private static (string Chinese, string English) FixOf(IdentifierKind kind)
    {
        if (kind == IdentifierKind.OrganisationCode) return ("请对照登记原件改正；电子表格中请把该列设为文本，以免丢掉开头的 0", "Correct it from the original document; in a spreadsheet make the column text, so that zeros at the front aren't dropped");
        if (kind == IdentifierKind.DivisionCode) return ("请改用 6 位行政区划代码，写代码而不是名称", "Use an administrative division code of 6 digits: the code, not the name");
        if (kind == IdentifierKind.ResourceCode) return ("请写成 307005012/000001 的形式", "Write it like 307005012/000001");
        if (kind == IdentifierKind.ElectronicCertificate) return ("请对照证照改正，标识整段复制，以 1.2.156.3005.2. 开头", "Correct it from the certificate; copy the identifier whole, from 1.2.156.3005.2 to its check character");
        return ("请对照证件或登记原件改正；电子表格中请把该列设为文本，以免末位被改成 0 或写成 4.4E+17",
            "Correct it from the original document; in a spreadsheet make the column text, so that its tail isn't zeroed or written as 4.4E+17");
    }

    /// <summary>A format hint: what it finds may still be right, so it is a warning.</summary>
    private static QualityRule Unlike(IdentifierKind kind, string id) => new(id, RuleSeverity.Warning, "各方实现的通行格式（未经核实）",
        ("不像" + kind.Chinese, "The value does not look like a " + (kind == IdentifierKind.TaiwanTravelPermit ? kind.English : char.ToLowerInvariant(kind.English[0]) + kind.English.Substring(1))),
        ("请对照证件核对；格式只是提示，确与证件一致的不必修改", "Compare it with the document; the form is only a hint, leave it if the document says so"),
        RuleSet.SecondEdition);
}
