namespace GovData.Standards.Tests;

public class HomeReturnPermitTests
{
    [Fact]
    public void Current_and_older_numbers_are_read()
    {
        var (now, older) = (HomeReturnPermit.Parse("H12345678"), HomeReturnPermit.Parse("M1234567803"));

        Assert.Equal(("H12345678", "H12345678", null), (now.Value, now.Holder, now.IssueCount));
        Assert.Equal(("M1234567803", "M12345678", 3), (older.Value, older.Holder, older.IssueCount));
        Assert.Equal(("H*******8", "M*********3"), (now.ToString(), older.ToString()));
    }

    [Theory]
    [InlineData(null, "home-return-permit.empty")]
    [InlineData("H1234567", "home-return-permit.length")]
    [InlineData("H123456780", "home-return-permit.length")]
    [InlineData("H12345678012", "home-return-permit.length")]
    [InlineData("h12345678", "home-return-permit.character")]
    [InlineData("K12345678", "home-return-permit.character")]
    [InlineData("112345678", "home-return-permit.character")]
    [InlineData("H1234567A", "home-return-permit.character")]
    [InlineData("HA2345678", "home-return-permit.character")]
    [InlineData("H1234567８", "home-return-permit.character")]
    public void What_has_not_the_form_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(HomeReturnPermit.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(HomeReturnPermit.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(HomeReturnPermit);

        Assert.Equal(("", "", "", null), (none.Value, none.ToString(), none.Holder, none.IssueCount));
        Assert.True(none == default && none.Equals((object)none) && !(none != default) && !none.Equals(""));
        Assert.Throws<FormatException>(() => HomeReturnPermit.Parse("H1"));
    }
}
