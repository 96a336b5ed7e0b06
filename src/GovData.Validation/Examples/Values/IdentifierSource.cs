using System;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Identifiers that pass their check. Those with a division have 509901 and up, which was never assigned, so that they are nobody's.</summary>
internal sealed class IdentifierSource : ValueSource
{
    private const string Nowhere = "509901";
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int SixSymbols = 887_503_681; // 31 to the power of 6
    private const int EightDigits = 100_000_000;
    private const int OtherDivisions = 390_000; // 110000 to 499999

    private static readonly string[] Divisions = [.. DivisionTable.Chongqing.All.Where(division => division.ValidTo is null).Select(division => division.Code.Value)];

    private readonly Func<long, string> make;

    private IdentifierSource(long capacity, Func<long, string> make)
    {
        Capacity = capacity;
        this.make = make;
    }

    public override long Capacity { get; }

    /// <summary>The source for a kind; null when this version makes none.</summary>
    public static ValueSource? For(IdentifierKind kind)
    {
        if (PersonSource.For(kind) is { } person) return person;
        if (kind == IdentifierKind.SocialCreditCode) return new IdentifierSource(SixSymbols, SocialCreditCodeOf);
        if (kind == IdentifierKind.OrganisationCode) return new IdentifierSource(SixSymbols, OrganisationCodeOf);
        if (kind == IdentifierKind.DivisionCode) return new IdentifierSource(Divisions.Length + OtherDivisions, DivisionCodeOf);
        if (kind == IdentifierKind.ResourceCode) return new IdentifierSource(999_999, static number => Digits("307005999/", number + 1, 6));
        if (kind == IdentifierKind.ElectronicCertificate) return new IdentifierSource(EightDigits, CertificateOf);
        if (kind == IdentifierKind.HomeReturnPermit) return new IdentifierSource(EightDigits, static number => Digits("H", number, 8));
        if (kind == IdentifierKind.TaiwanTravelPermit) return new IdentifierSource(EightDigits, static number => Digits("", number, 8));
        if (kind == IdentifierKind.Passport) return new IdentifierSource(EightDigits, static number => Digits("E", number, 8));
        return null;
    }

    public override string ValueOf(long number) => make(number);

    private static string OrganisationCodeOf(long number)
    {
        var six = new char[6];
        for (var i = six.Length - 1; i >= 0; i--, number /= Symbols.Length) six[i] = Symbols[(int)(number % Symbols.Length)];
        return CheckedText.Complete(IdentifierKind.OrganisationCode, "MA" + new string(six));
    }

    private static string SocialCreditCodeOf(long number) =>
        CheckedText.Complete(IdentifierKind.SocialCreditCode, "91" + Nowhere + OrganisationCodeOf(number));

    private static string DivisionCodeOf(long number) =>
        number < Divisions.Length ? Divisions[number] : Digits("", 110_000 + number - Divisions.Length, 6);

    private static string CertificateOf(long number)
    {
        var issuer = SocialCreditCodeOf(0);
        return CheckedText.Complete(IdentifierKind.ElectronicCertificate,
            ElectronicCertificateIdentifier.Root + "." + issuer + "001." + issuer + Digits(".", number, 10) + ".001.");
    }

    private static string Digits(string before, long number, int count) => before + number.ToString("D" + count, CultureInfo.InvariantCulture);
}
