namespace GovData.Standards.Tests;

public class IdentifierTests
{
    public static TheoryData<string, string[]> Kinds => new()
    {
        { "SOCIAL_CREDIT_CODE", SocialCreditCodeTests.Published },
        { "ORGANISATION_CODE", ["60003734-1", "600037341", "MA2BHN268"] },
        { "CITIZEN_ID", CitizenIdTests.Published },
        { "DIVISION_CODE", ["500000", "500157", "110105"] },
        { "RESOURCE_CODE", ["307005012/000001", "307005000001", "201001/7"] },
        { "ELECTRONIC_CERTIFICATE", [ElectronicCertificateIdentifierTests.SpecificationExample, ElectronicCertificateIdentifierTests.ShandongSample] },
        { "HMT_RESIDENCE_PERMIT", HmtResidencePermitTests.Examples },
        { "FOREIGN_PERMANENT_RESIDENT_ID", ForeignPermanentResidentIdTests.Examples },
        { "HOME_RETURN_PERMIT", ["H12345678", "M1234567801"] },
        { "TAIWAN_TRAVEL_PERMIT", ["12345678", "1234567890B", "T12345678901"] },
        { "PASSPORT", PassportTests.Examples },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_are_judged_like_text(string kind, string[] good)
    {
        var identifier = IdentifierKind.Of(kind);
        int valid = 0, refused = 0;
        foreach (var text in Nearby.Of(seed: 20261122, count: 20_000, good))
        {
            var reason = Identifier.Check(identifier, text);
            Assert.True((reason is null) == Identifier.IsValid(identifier, Encoding.UTF8.GetBytes(text)), text + " " + reason);
            if (reason is null) valid++;
            else refused++;
        }
        Assert.True(valid > 2_000 && refused > 2_000, $"{valid} valid, {refused} refused: the sample does not try both");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Random_bytes_are_never_a_crash(string kind, string[] good)
    {
        var random = new Random(good.Length);
        var bytes = new byte[100];
        for (var n = 0; n < 20_000; n++)
        {
            random.NextBytes(bytes);
            var some = bytes.AsSpan(0, random.Next(bytes.Length));
            Assert.False(Identifier.IsValid(IdentifierKind.Of(kind), some) && !some.ToArray().All(b => b < 128));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_refusal_says_what_why_and_what_to_do_in_two_languages(string kind, string[] good)
    {
        var reasons = Nearby.Of(seed: 5, count: 5_000, good).Append("").Append(null!)
            .Select(text => Identifier.Check(IdentifierKind.Of(kind), text)).OfType<Refusal>().ToList();

        Assert.True(reasons.Select(reason => reason.Code).Distinct().Count() >= 3);
        Assert.All(reasons, reason =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", reason.Code);
            Assert.Matches("请.*。$", reason.Chinese);
            Assert.Matches("[.] [A-Z][^.]*.*[.]$", reason.English);
        });
    }

    [Fact]
    public void Every_known_kind_can_be_judged_and_an_unknown_one_is_an_argument_error()
    {
        Assert.All(IdentifierKind.KnownValues, kind => Assert.NotNull(Identifier.Check(kind, "?")));
        Assert.All(IdentifierKind.KnownValues, kind => Assert.False(Identifier.IsValid(kind, "?"u8)));
        Assert.Throws<ArgumentException>(() => Identifier.Check(IdentifierKind.Of("SEAMAN_BOOK"), "E12345678"));
        Assert.Throws<ArgumentException>(() => Identifier.IsValid(IdentifierKind.Of("SEAMAN_BOOK"), "E12345678"u8));
    }

    [Fact]
    public void Personal_kinds_and_unknown_ones_are_masked_even_when_malformed()
    {
        Assert.Equal("1101************21", Identifier.Mask(IdentifierKind.CitizenId, "110105194912310021"));
        Assert.Equal("******", Identifier.Mask(IdentifierKind.CitizenId, "110105"));
        Assert.Equal("E123************89", Identifier.Mask(IdentifierKind.Of("SEAMAN_BOOK"), "E12345678901234789"));
        Assert.Equal("11500000009275780L", Identifier.Mask(IdentifierKind.SocialCreditCode, "11500000009275780L"));
        Assert.Equal("E*******8", Identifier.Mask(IdentifierKind.Passport, "E12345678"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_personal_kind_never_shows_a_value_whole_and_another_always_does(string kind, string[] good)
    {
        var identifier = IdentifierKind.Of(kind);

        Assert.All(Nearby.Of(seed: 3, count: 1_000, good).Concat(good).Where(text => text.Length > 0), text =>
            Assert.Equal(identifier.IsPersonal, Identifier.Mask(identifier, text) != text));
    }

    [Fact]
    public void Only_the_papers_without_a_check_character_are_called_a_format_hint()
    {
        Assert.Equal(["HOME_RETURN_PERMIT", "TAIWAN_TRAVEL_PERMIT", "PASSPORT"],
            IdentifierKind.KnownValues.Where(kind => kind.IsFormatHint).Select(kind => kind.Value));
        Assert.True(IdentifierKind.Of("SEAMAN_BOOK").IsPersonal);
        Assert.Equal(["SOCIAL_CREDIT_CODE", "ORGANISATION_CODE", "DIVISION_CODE", "RESOURCE_CODE"],
            IdentifierKind.KnownValues.Where(kind => !kind.IsPersonal).Select(kind => kind.Value));
    }
}
