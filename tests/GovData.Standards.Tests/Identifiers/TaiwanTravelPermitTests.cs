namespace GovData.Standards.Tests;

public class TaiwanTravelPermitTests
{
    [Theory]
    [InlineData("12345678", true, "1******8")]
    [InlineData("1234567890", false, "1********0")]
    [InlineData("1234567890B", false, "1*********B")]
    [InlineData("T12345678901", false, "T**********1")]
    public void Current_and_older_numbers_are_read(string text, bool fiveYear, string masked)
    {
        var permit = TaiwanTravelPermit.Parse(text);

        Assert.Equal((text, fiveYear, masked), (permit.Value, permit.IsFiveYear, permit.ToString()));
        Assert.True(TaiwanTravelPermit.IsValid(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData(null, "taiwan-travel-permit.empty")]
    [InlineData("1234567", "taiwan-travel-permit.length")]
    [InlineData("123456789", "taiwan-travel-permit.length")]
    [InlineData("1234567890123", "taiwan-travel-permit.length")]
    [InlineData("1234567A", "taiwan-travel-permit.character")]
    [InlineData("1234567890b", "taiwan-travel-permit.character")]
    [InlineData("12345678(B)", "taiwan-travel-permit.character")]
    public void What_has_not_the_form_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(TaiwanTravelPermit.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(TaiwanTravelPermit.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(TaiwanTravelPermit);

        Assert.Equal(("", "", false), (none.Value, none.ToString(), none.IsFiveYear));
        Assert.True(none == default && none.Equals((object)none) && !(none != default) && !none.Equals(""));
        Assert.Throws<FormatException>(() => TaiwanTravelPermit.Parse("1"));
    }
}
