using System.Text.RegularExpressions;

namespace GovData.Standards.Tests;

public class PassportTests
{
    public static readonly string[] Examples = ["E12345678", "EA1234567", "G12345678", "SE1234567", "MA1234567", "K12345678", "KJ0123456", "141234567", "AB12345", "12345678901234567"];

    /// <summary>The forms as the sources write them: an independent statement.</summary>
    private static readonly Regex Chinese = new("^(E[0-9A-HJ-NP-Z][0-9]{7}|[GE][0-9]{8}|(SE|PE|DE)[0-9]{7}|[DSP][0-9]{7,8}|MA[0-9]{7}|K[A-Z]?[0-9]{7,8}|1[45][0-9]{7})$");

    [Fact]
    public void The_Chinese_forms_are_those_of_the_sources()
    {
        int chinese = 0, other = 0;
        foreach (var text in Examples.Concat(Nearby.Of(seed: 6, count: 20_000, Examples)))
        {
            if (!Passport.TryParse(text, out var passport, out _)) continue;
            Assert.True(passport.HasChineseForm == Chinese.IsMatch(text), text);
            if (passport.HasChineseForm) chinese++;
            else other++;
        }
        Assert.True(chinese > 1_000 && other > 1_000, $"{chinese}, {other}");
    }

    [Theory]
    [InlineData("EI1234567", false)]
    [InlineData("EO1234567", false)]
    [InlineData("EH1234567", true)]
    [InlineData("S1234567", true)]
    [InlineData("S123456", false)]
    [InlineData("S123456789", false)]
    [InlineData("SE12345678", false)]
    [InlineData("161234567", false)]
    [InlineData("KAB1234567", false)]
    [InlineData("EAA123456", false)]
    [InlineData("AE1234567", false)]
    [InlineData("ABCDEFGHI", false)]
    public void A_form_may_be_Chinese_and_any_other_is_read_as_well(string text, bool chinese) => Assert.Equal(chinese, Passport.Parse(text).HasChineseForm);

    [Theory]
    [InlineData(null, "passport.empty")]
    [InlineData("E123", "passport.length")]
    [InlineData("123456789012345678", "passport.length")]
    [InlineData("e12345678", "passport.character")]
    [InlineData("E1234 5678", "passport.character")]
    [InlineData("E１2345678", "passport.character")]
    public void What_has_not_the_form_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(Passport.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(Passport.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void A_number_is_shown_masked_and_the_default_is_harmless()
    {
        var none = default(Passport);

        Assert.Equal("E*******8", Passport.Parse("E12345678").ToString());
        Assert.Equal(("", "", false), (none.Value, none.ToString(), none.HasChineseForm));
        Assert.True(none == default && none.Equals((object)none) && !(none != default) && !none.Equals(""));
        Assert.Throws<FormatException>(() => Passport.Parse("1"));
    }
}
