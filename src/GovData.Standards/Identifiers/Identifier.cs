using System;

namespace GovData.Standards;

/// <summary>标识. Judges and masks a value by the kind of identifier an information item declares.</summary>
public static class Identifier
{
    /// <summary>Why a text is not an identifier of its kind; null when it is one. The texts never repeat a personal identifier.</summary>
    /// <param name="kind">A known kind.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">This version does not know the kind.</exception>
    public static Refusal? Check(IdentifierKind kind, string? text) => Given(kind).Value switch
    {
        "SOCIAL_CREDIT_CODE" => SocialCreditCode.Check(text),
        "ORGANISATION_CODE" => OrganisationCode.Check(text),
        "CITIZEN_ID" => CitizenId.Check(text),
        "DIVISION_CODE" => DivisionCode.Check(text),
        "RESOURCE_CODE" => ResourceCode.Check(text),
        "ELECTRONIC_CERTIFICATE" => ElectronicCertificateIdentifier.Check(text),
        "HMT_RESIDENCE_PERMIT" => HmtResidencePermit.Check(text),
        "FOREIGN_PERMANENT_RESIDENT_ID" => ForeignPermanentResidentId.Check(text),
        "HOME_RETURN_PERMIT" => HomeReturnPermit.Check(text),
        "TAIWAN_TRAVEL_PERMIT" => TaiwanTravelPermit.Check(text),
        "PASSPORT" => Passport.Check(text),
        _ => throw Unknown(kind),
    };

    /// <summary>Why a text is not an identifier of its kind; null when it is one. The texts never repeat a personal identifier.</summary>
    /// <param name="kind">A known kind.</param>
    /// <param name="text">The text.</param>
    /// <param name="reading">How strictly; <see cref="IdentifierReading.Standard"/> is <see cref="Check(IdentifierKind, string?)"/>.</param>
    /// <exception cref="ArgumentException">This version does not know the kind.</exception>
    public static Refusal? Check(IdentifierKind kind, string? text, IdentifierReading reading) =>
        Given(kind) == IdentifierKind.ElectronicCertificate ? ElectronicCertificateIdentifier.Check(text, reading) : Check(kind, text);

    /// <summary>Whether these bytes are an identifier of their kind: the same answer as <see cref="Check(IdentifierKind, string?)"/>, without its reasons and faster.</summary>
    /// <param name="kind">A known kind.</param>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    /// <exception cref="ArgumentException">This version does not know the kind.</exception>
    public static bool IsValid(IdentifierKind kind, ReadOnlySpan<byte> utf8) => Given(kind).Value switch
    {
        "SOCIAL_CREDIT_CODE" => SocialCreditCode.IsValid(utf8),
        "ORGANISATION_CODE" => OrganisationCode.IsValid(utf8),
        "CITIZEN_ID" => CitizenId.IsValid(utf8),
        "DIVISION_CODE" => DivisionCode.IsValid(utf8),
        "RESOURCE_CODE" => ResourceCode.IsValid(utf8),
        "ELECTRONIC_CERTIFICATE" => ElectronicCertificateIdentifier.IsValid(utf8),
        "HMT_RESIDENCE_PERMIT" => HmtResidencePermit.IsValid(utf8),
        "FOREIGN_PERMANENT_RESIDENT_ID" => ForeignPermanentResidentId.IsValid(utf8),
        "HOME_RETURN_PERMIT" => HomeReturnPermit.IsValid(utf8),
        "TAIWAN_TRAVEL_PERMIT" => TaiwanTravelPermit.IsValid(utf8),
        "PASSPORT" => Passport.IsValid(utf8),
        _ => throw Unknown(kind),
    };

    /// <summary>A text as it may be shown: masked where its kind can lead to a person or is unknown, whether well formed or not.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="text">The text.</param>
    public static string Mask(IdentifierKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        return kind.Value switch
        {
            "SOCIAL_CREDIT_CODE" or "ORGANISATION_CODE" or "DIVISION_CODE" or "RESOURCE_CODE" => text,
            "HOME_RETURN_PERMIT" or "TAIWAN_TRAVEL_PERMIT" or "PASSPORT" => Masking.Middle(text, 1, 1),
            "ELECTRONIC_CERTIFICATE" when ElectronicCertificateIdentifier.TryParse(text, IdentifierReading.Lenient, out var identifier, out _) => identifier.ToString(),
            _ => Masking.Middle(text, 4, 2),
        };
    }

    private static IdentifierKind Given(IdentifierKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind;
    }

    private static ArgumentException Unknown(IdentifierKind kind) =>
        new("This version cannot judge identifiers of the kind '" + kind.Value + "'; look at IsKnown first.", nameof(kind));
}
