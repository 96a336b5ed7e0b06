using System;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>标识. One of the identifiers of GovData.Standards; the two that are most frequent have rules of their own.</summary>
internal readonly struct IdentifierRule : ICellRule
{
    private readonly QualityRule rule;
    private readonly IdentifierKind kind;
    private readonly IsIdentifier isIdentifier;

    private IdentifierRule(QualityRule rule, IdentifierKind kind, IsIdentifier isIdentifier)
    {
        this.rule = rule;
        this.kind = kind;
        this.isIdentifier = isIdentifier;
    }

    private delegate bool IsIdentifier(ReadOnlySpan<byte> utf8);

    /// <summary>The rule for any other kind; null when this version doesn't know the kind.</summary>
    public static IdentifierRule? For(IdentifierKind kind)
    {
        if (kind == IdentifierKind.OrganisationCode) return new(IdentifierRules.OrganisationCode, kind, OrganisationCode.IsValid);
        if (kind == IdentifierKind.DivisionCode) return new(IdentifierRules.DivisionCode, kind, DivisionCodes.IsValid);
        if (kind == IdentifierKind.ResourceCode) return new(IdentifierRules.ResourceCode, kind, ResourceCode.IsValid);
        if (kind == IdentifierKind.ElectronicCertificate) return new(IdentifierRules.ElectronicCertificate, kind, ElectronicCertificateIdentifier.IsValid);
        if (kind == IdentifierKind.HmtResidencePermit) return new(IdentifierRules.HmtResidencePermit, kind, HmtResidencePermit.IsValid);
        if (kind == IdentifierKind.ForeignPermanentResidentId) return new(IdentifierRules.ForeignPermanentResidentId, kind, ForeignPermanentResidentId.IsValid);
        if (kind == IdentifierKind.HomeReturnPermit) return new(IdentifierRules.HomeReturnPermit, kind, HomeReturnPermit.IsValid);
        if (kind == IdentifierKind.TaiwanTravelPermit) return new(IdentifierRules.TaiwanTravelPermit, kind, TaiwanTravelPermit.IsValid);
        if (kind == IdentifierKind.Passport) return new(IdentifierRules.Passport, kind, Passport.IsValid);
        return null;
    }

    public bool Accepts(ReadOnlySpan<byte> value) => isIdentifier(value);

    public Breach? Breach(ReadOnlySpan<byte> value) => isIdentifier(value) ? null : Of(rule, kind, value);

    /// <summary>The breach of an identifier's rule, with the reason its kind gives; only a division code can be well formed and yet be none.</summary>
    public static Breach Of(QualityRule rule, IdentifierKind kind, ReadOnlySpan<byte> value) =>
        new(rule, Identifier.Check(kind, Encoding.UTF8.GetString(value))?.Code ?? DivisionCodes.NeverInForce);
}
