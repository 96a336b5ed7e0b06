namespace GovData.Standards.Tests;

public class DivisionCodeTests
{
    [Fact]
    public void A_code_is_read_and_knows_its_province()
    {
        Assert.Equal("500000", DivisionCode.Parse("500110").Province.Value);
        Assert.Equal("", default(DivisionCode).Province.Value);
        Assert.True(DivisionCode.IsValid("100000"u8));
    }

    [Theory]
    [InlineData(null, "division-code.empty")]
    [InlineData("5001", "division-code.length")]
    [InlineData("500110000000", "division-code.length")]
    [InlineData("050011", "division-code.character")]
    [InlineData("50011O", "division-code.character")]
    [InlineData("５00110", "division-code.character")]
    [InlineData("50011٣", "division-code.character")]
    public void What_is_no_code_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(DivisionCode.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.False(DivisionCode.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }
}
