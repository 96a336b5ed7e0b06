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

    public static IEnumerable<QualityRule> All => [SocialCreditCode, OrganisationCode, CitizenId, DivisionCode, ResourceCode, ElectronicCertificate];

    private static QualityRule Not(IdentifierKind kind, string id, string source) => new(id, RuleSeverity.Error, source,
        ("不是正确的" + kind.Chinese, "The value is not a valid " + char.ToLowerInvariant(kind.English[0]) + kind.English.Substring(1)),
        ("请对照证件或登记原件改正；电子表格中请把该列设为文本，以免末位被改成 0 或写成 4.4E+17",
            "Correct it from the original document; in a spreadsheet make the column text, so that its tail isn't zeroed or written as 4.4E+17"));
}
