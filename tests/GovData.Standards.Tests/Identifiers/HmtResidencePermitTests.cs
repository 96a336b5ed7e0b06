namespace GovData.Standards.Tests;

public class HmtResidencePermitTests
{
    public static readonly string[] Examples = ["810000199001010019", "830000199001010020"];

    [Fact]
    public void A_number_shows_region_birth_date_and_sex()
    {
        var permit = HmtResidencePermit.Parse("810000199001010019");

        Assert.Equal(("810000199001010019", "810000", true), (permit.Value, permit.Region.Value, permit.IsMale));
        Assert.Equal(new CivilDate(1990, 1, 1), permit.BirthDate);
        Assert.Equal("8100************19", permit.ToString());
        Assert.False(HmtResidencePermit.Parse("830000199001010020").IsMale);
    }

    [Theory]
    [InlineData(null, "hmt-residence-permit.empty")]
    [InlineData("", "hmt-residence-permit.empty")]
    [InlineData("81000019900101001", "hmt-residence-permit.length")]
    [InlineData("8100001990010100190", "hmt-residence-permit.length")]
    [InlineData("8100001990O1010019", "hmt-residence-permit.character")]
    [InlineData("81000019900101001x", "hmt-residence-permit.character")]
    [InlineData("11010519491231002X", "hmt-residence-permit.region")]
    [InlineData("840000199001010014", "hmt-residence-permit.region")]
    [InlineData("800000199001010017", "hmt-residence-permit.region")]
    [InlineData("810001199001010015", "hmt-residence-permit.region")]
    [InlineData("81100019900101001X", "hmt-residence-permit.region")]
    [InlineData("810000199013010016", "hmt-residence-permit.birth-date")]
    [InlineData("810000199001010018", "hmt-residence-permit.check-character")]
    public void What_is_no_number_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(HmtResidencePermit.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(HmtResidencePermit.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_neighbours_are_always_noticed()
    {
        foreach (var text in Examples)
        {
            Assert.All(Nearby.OneCharacterOff(text, "0123456789X"), wrong => Assert.NotNull(HmtResidencePermit.Check(wrong)));
            Assert.All(Nearby.NeighboursSwapped(text), wrong => Assert.NotNull(HmtResidencePermit.Check(wrong)));
        }
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(HmtResidencePermit);

        Assert.Equal(("", "", "", default(CivilDate), false), (none.Value, none.ToString(), none.Region.Value, none.BirthDate, none.IsMale));
        Assert.True(none == default && none.Equals((object)none) && !(none != default) && !none.Equals("810000199001010019"));
        Assert.Throws<FormatException>(() => HmtResidencePermit.Parse("11010519491231002X"));
    }
}
