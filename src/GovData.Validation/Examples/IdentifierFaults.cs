using System;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Identifiers as people and spreadsheets spoil them.</summary>
internal static class IdentifierFaults
{
    private const string Others = "123456789A-";

    public static QualityRule? RuleOf(IdentifierKind kind) => 
        IdentifierRules.All.FirstOrDefault(rule => string.Equals(rule.Id, "identifier." + kind.Value.Replace('_', '-'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The value with one character changed so that it is no identifier of its kind; null when none does it.</summary>
    public static string? Misspelt(IdentifierKind kind, string value)
    {
        for (var at = value.Length - 1; at >= 0; at--)
        {
            foreach (var other in Others)
            {
                var changed = value.Remove(at, 1).Insert(at, other.ToString());
                if (other != value[at] && !ValueSources.IsIdentifier(kind, changed)) return changed;
            }
        }
        return null;
    }

    /// <summary>18 digits of which a spreadsheet has kept 15, and only the check character tells; null for kinds that have no such number.</summary>
    public static string? ZeroedTail(IdentifierKind kind)
    {
        var start = kind == IdentifierKind.CitizenId ? "509901" : kind == IdentifierKind.HmtResidencePermit ? "810000"
            : kind == IdentifierKind.ForeignPermanentResidentId ? "950999" : kind == IdentifierKind.SocialCreditCode ? "915099" : null;
        return start is null ? null : Enumerable.Range(0, 10)
            .Select(digit => start + "19900101" + digit.ToString(CultureInfo.InvariantCulture) + "000")
            .FirstOrDefault(number => Identifier.Check(kind, number)?.Code.EndsWith(".check-character", StringComparison.Ordinal) == true);
    }

    /// <summary>An organisation code of digits without its zeros at the front.</summary>
    public static string? LostZero() => Enumerable.Range(1234, 20)
        .Select(number => CheckedText.Complete(IdentifierKind.OrganisationCode, "0000" + number.ToString(CultureInfo.InvariantCulture)))
        .FirstOrDefault(code => code.All(c => c is >= '0' and <= '9'))?.TrimStart('0');
}
