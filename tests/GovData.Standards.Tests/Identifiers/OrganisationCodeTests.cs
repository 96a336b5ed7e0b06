namespace GovData.Standards.Tests;

public class OrganisationCodeTests
{
    [Theory]
    [InlineData("60003734-1", "600037341")]
    [InlineData("600037341", "600037341")]
    [InlineData("00927578-0", "009275780")]
    [InlineData("MB1D37341", "MB1D37341")]
    [InlineData("MA2BHN268", "MA2BHN268")]
    public void Published_codes_are_read_with_and_without_the_hyphen(string text, string value)
    {
        Assert.Equal(value, OrganisationCode.Parse(text).Value);
        Assert.True(OrganisationCode.Parse(text) == OrganisationCode.Parse(value));
        Assert.True(OrganisationCode.IsValid(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData(null, "organisation-code.empty")]
    [InlineData("60003734", "organisation-code.length")]
    [InlineData("60003734--1", "organisation-code.length")]
    [InlineData("6000373-41", "organisation-code.length")]
    [InlineData("60003734 1", "organisation-code.length")]
    [InlineData("60003734-2", "organisation-code.check-character")]
    [InlineData("60003735-1", "organisation-code.check-character")]
    [InlineData("mb1D37341", "organisation-code.character")]
    [InlineData("60003734-A", "organisation-code.character")]
    public void What_is_no_code_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(OrganisationCode.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.False(OrganisationCode.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void Two_of_the_eleven_check_characters_are_X_and_0()
    {
        // weights 3 7 9 10 5 8 4 2, check = 11 - sum mod 11, 10 -> X, 11 -> 0
        Assert.Null(OrganisationCode.Check("00000000-0"));
        Assert.Null(OrganisationCode.Check("40000000-X")); // 4 * 3 = 12, 12 mod 11 = 1, 11 - 1 = 10
        Assert.NotNull(OrganisationCode.Check("40000000-x"));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_neighbours_are_noticed_as_far_as_eleven_can_tell()
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        foreach (var good in (string[])["600037341", "MB1D37341", "MA2BHN268"])
            foreach (var wrong in Nearby.OneCharacterOff(good, alphabet).Concat(Nearby.NeighboursSwapped(good)))
            {
                var unseen = wrong[8] == good[8] && Sum(wrong) % 11 == Sum(good) % 11; // A and L are 11 apart
                Assert.True(OrganisationCode.Check(wrong) is null == unseen, wrong);
                Assert.True(OrganisationCode.IsValid(Encoding.ASCII.GetBytes(wrong)) == unseen, wrong);
            }

        int Sum(string code) => code[..8].Select((c, i) => alphabet.IndexOf(c, StringComparison.Ordinal) * weights[i]).Sum();
    }
}
