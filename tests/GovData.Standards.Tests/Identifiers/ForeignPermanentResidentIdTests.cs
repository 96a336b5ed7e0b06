namespace GovData.Standards.Tests;

public class ForeignPermanentResidentIdTests
{
    public static readonly string[] Examples = ["950840199001010014", "USA110090010112"];

    [Fact]
    public void Both_versions_are_read_and_told_apart()
    {
        var (now, old) = (ForeignPermanentResidentId.Parse("950840199001010014"), ForeignPermanentResidentId.Parse("USA110090010112"));

        Assert.Equal((2023, null, false), (now.Version, now.Nationality, now.IsFormatHint));
        Assert.Equal((2017, "USA", true), (old.Version, old.Nationality, old.IsFormatHint));
        Assert.Equal(("9508************14", "USA1*********12"), (now.ToString(), old.ToString()));
        Assert.Equal("950840199001010014", now.Value);
    }

    [Theory]
    [InlineData(null, "foreign-permanent-resident-id.empty")]
    [InlineData("USA11009001011", "foreign-permanent-resident-id.length")]
    [InlineData("USA1100900101123", "foreign-permanent-resident-id.length")]
    [InlineData("95084019900101001", "foreign-permanent-resident-id.length")]
    [InlineData("USa110090010112", "foreign-permanent-resident-id.character")]
    [InlineData("US1110090010112", "foreign-permanent-resident-id.character")]
    [InlineData("U[A110090010112", "foreign-permanent-resident-id.character")]
    [InlineData("@SA110090010112", "foreign-permanent-resident-id.character")]
    [InlineData("USA11009001011X", "foreign-permanent-resident-id.character")]
    [InlineData("110105491231002", "foreign-permanent-resident-id.character")]
    [InlineData("95084019900101001x", "foreign-permanent-resident-id.character")]
    [InlineData("050840199001010014", "foreign-permanent-resident-id.character")]
    [InlineData("11010519491231002X", "foreign-permanent-resident-id.citizen")]
    [InlineData("810000199001010019", "foreign-permanent-resident-id.citizen")]
    [InlineData("950840199001010015", "foreign-permanent-resident-id.check-character")]
    public void What_is_no_number_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(ForeignPermanentResidentId.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(ForeignPermanentResidentId.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_neighbours_of_a_number_of_2023_are_always_noticed()
    {
        Assert.All(Nearby.OneCharacterOff(Examples[0], "0123456789X"), wrong => Assert.NotNull(ForeignPermanentResidentId.Check(wrong)));
        Assert.All(Nearby.NeighboursSwapped(Examples[0]), wrong => Assert.NotNull(ForeignPermanentResidentId.Check(wrong)));
    }

    [Fact]
    public void What_is_not_verified_inside_the_number_is_no_reason()
    {
        // python3: (1 - 2 * int("95000019901399001", 13)) % 11 == 9; country 000, month 13
        Assert.Null(ForeignPermanentResidentId.Check("950000199013990019"));
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(ForeignPermanentResidentId);

        Assert.Equal(("", "", 0, null, false), (none.Value, none.ToString(), none.Version, none.Nationality, none.IsFormatHint));
        Assert.True(none == default && none.Equals((object)none) && !(none != default) && !none.Equals(""));
        Assert.Throws<FormatException>(() => ForeignPermanentResidentId.Parse("11010519491231002X"));
    }
}
