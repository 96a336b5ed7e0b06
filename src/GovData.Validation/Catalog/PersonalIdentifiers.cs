using GovData.Standards;

namespace GovData.Validation;

/// <summary>Numbers of documents of persons.</summary>
internal static class PersonalIdentifiers
{
    /// <summary>Whether the kind is one. A certificate's identifier may be a person's or a company's and is none for certain; nor is an unknown kind.</summary>
    public static bool Include(IdentifierKind? kind) =>
        kind is { IsKnown: true, IsPersonal: true } && kind != IdentifierKind.ElectronicCertificate;
}
