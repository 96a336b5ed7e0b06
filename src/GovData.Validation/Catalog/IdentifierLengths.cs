using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>How many characters an identifier has, where its standard fixes that.</summary>
internal static class IdentifierLengths
{
    private static readonly Dictionary<IdentifierKind, (int Shortest, int Longest)> Fixed = new()
    {
        [IdentifierKind.SocialCreditCode] = (18, 18),
        [IdentifierKind.OrganisationCode] = (9, 10),
        [IdentifierKind.CitizenId] = (18, 18),
        [IdentifierKind.DivisionCode] = (6, 6),
        [IdentifierKind.HmtResidencePermit] = (18, 18),
        [IdentifierKind.ForeignPermanentResidentId] = (15, 18),
    };

    /// <summary>The lengths of valid identifiers of this kind; false where they vary or the kind isn't known.</summary>
    public static bool TryGet(IdentifierKind kind, out int shortest, out int longest)
    {
        var isFixed = Fixed.TryGetValue(kind, out var lengths);
        (shortest, longest) = lengths;
        return isFixed;
    }
}
