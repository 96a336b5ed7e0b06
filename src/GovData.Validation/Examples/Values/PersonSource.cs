using System;
using System.Globalization;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Numbers with a birth date and a sequence, as those of citizens: divisions 509901 to 509999 were never assigned, so they are nobody's.</summary>
internal sealed class PersonSource : ValueSource
{
    /// <summary>How many characters a date has; what is shorter is compared with no number.</summary>
    public const int LengthOfDate = 10;

    private const int Sequences = 499; // of each sex

    private static readonly CivilDate Start = new(1, 1, 1);

    private readonly IdentifierKind kind;
    private readonly Func<long, string> divisionOf;
    private readonly int divisions;
    private readonly OrdinalSource births;
    private readonly bool hasMen;
    private readonly bool hasWomen;

    private PersonSource(IdentifierKind kind, int divisions, Func<long, string> divisionOf, OrdinalSource births, bool hasMen = true, bool hasWomen = true)
    {
        this.kind = kind;
        this.divisions = divisions;
        this.divisionOf = divisionOf;
        this.births = births;
        this.hasMen = hasMen;
        this.hasWomen = hasWomen;
    }

    public override long Capacity => Math.Max(0, births.Capacity) * divisions * SequencesOfBoth;

    /// <summary>The birth dates there are.</summary>
    public OrdinalSource Births => births;

    private int SequencesOfBoth => hasMen && hasWomen ? 2 * Sequences : Sequences;

    /// <summary>The source for a kind; null when its numbers have no birth date.</summary>
    public static PersonSource? For(IdentifierKind kind)
    {
        var births = new OrdinalSource(OrdinalScale.Days, new CivilDate(1950, 1, 1).DaysSince(Start), new CivilDate(2005, 12, 31).DaysSince(Start),
            static days => Start.AddDays((int)days).ToString().Replace("-", ""));
        if (kind == IdentifierKind.CitizenId) return new(kind, 99, static number => Number(509_901 + number), births);
        if (kind == IdentifierKind.HmtResidencePermit) return new(kind, 3, static number => Number(810_000 + 10_000 * number), births);
        if (kind == IdentifierKind.ForeignPermanentResidentId) return new(kind, 1, static _ => "950999", births); // 999 is no country
        return null;
    }

    /// <summary>The same numbers of those born within other bounds.</summary>
    public PersonSource BornWithin(long least, long most) =>
        new(kind, divisions, divisionOf, new(births.Scale, least, most, births.At), hasMen, hasWomen);

    /// <summary>The same numbers of one sex only.</summary>
    public PersonSource OfSex(bool isMale) => new(kind, divisions, divisionOf, births, isMale && hasMen, !isMale && hasWomen);

    /// <summary>The day in a number, as the place of a date.</summary>
    public static long BirthOf(string number) => new CivilDate(
        int.Parse(number.Substring(6, 4), CultureInfo.InvariantCulture),
        int.Parse(number.Substring(10, 2), CultureInfo.InvariantCulture),
        int.Parse(number.Substring(12, 2), CultureInfo.InvariantCulture)).DaysSince(Start);

    /// <summary>The day in a number as text of at most so many characters.</summary>
    public static string BirthText(string number, int? longest)
    {
        var digits = number.Substring(6, 8);
        return longest < LengthOfDate ? digits.Substring(0, Math.Min(digits.Length, longest.Value)) : digits.Insert(6, "-").Insert(4, "-");
    }

    public static bool IsMale(string number) => number[16] % 2 == 1;

    public override string ValueOf(long number)
    {
        var sequence = number % SequencesOfBoth;
        number /= SequencesOfBoth;
        var last = hasMen && hasWomen ? sequence + 1 : 2 * sequence + (hasMen ? 1 : 2);
        var birth = births.ValueOf(number % births.Capacity);
        return CheckedText.Complete(kind, divisionOf(number / births.Capacity) + birth + last.ToString("D3", CultureInfo.InvariantCulture));
    }

    private static string Number(long number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
