using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Which identifier all values of a column are. Only those with a check digit: anything may look like one of the others.</summary>
internal sealed class IdentifierGuess
{
    /// <summary>One value in eleven passes the check of an organisation code by chance, so a few are no proof.</summary>
    private const int FewestOrganisationCodes = 10;

    private readonly List<IdentifierKind> possible =
    [
        IdentifierKind.HmtResidencePermit, IdentifierKind.ForeignPermanentResidentId, IdentifierKind.CitizenId, IdentifierKind.SocialCreditCode, IdentifierKind.OrganisationCode,
    ];

    private long citizens;
    private long companies;

    public void Add(ReadOnlySpan<byte> value)
    {
        if (Identifier.IsValid(IdentifierKind.CitizenId, value)) citizens++;
        else if (Identifier.IsValid(IdentifierKind.SocialCreditCode, value)) companies++;
        for (var i = possible.Count - 1; i >= 0; i--)
            if (!Identifier.IsValid(possible[i], value)) possible.RemoveAt(i);
    }

    /// <summary>The kind that more than half of so many values are, and how many; null when there is none.</summary>
    public (IdentifierKind Kind, long Count)? Most(long values) => 2 * citizens > values ? (IdentifierKind.CitizenId, citizens)
        : 2 * companies > values ? (IdentifierKind.SocialCreditCode, companies)
        : null;

    /// <summary>The kind that all of so many values are; null when there is none.</summary>
    public IdentifierKind? Kind(long values) =>
        values == 0 ? null : possible.FirstOrDefault(kind => kind != IdentifierKind.OrganisationCode || values >= FewestOrganisationCodes);
}
