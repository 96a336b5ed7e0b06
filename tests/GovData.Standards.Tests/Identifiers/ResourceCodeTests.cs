namespace GovData.Standards.Tests;

public class ResourceCodeTests
{
    [Fact]
    public void A_code_is_read_with_and_without_its_separator()
    {
        var code = ResourceCode.Parse("307005012/000001");

        Assert.Equal(code, ResourceCode.Parse("307005012000001"));
        Assert.Equal((3, "307", "307005", "012"), (code.Class, code.Item, code.Catalogue, code.SubItem));
        Assert.Equal(("307005012", "000001"), (code.Front, code.Sequence));
        Assert.Equal("307005012/000001", ResourceCode.Parse("307005012000001").ToString());
    }

    [Theory]
    [InlineData("307005/000001")]
    [InlineData("307005000001")]
    [InlineData("201001/7")]
    [InlineData("30700501/1")]
    public void Codes_of_practice_are_read(string text)
    {
        Assert.Null(ResourceCode.Check(text));
        Assert.True(ResourceCode.IsValid(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData(null, "resource-code.empty")]
    [InlineData("30700500001", "resource-code.separator")]
    [InlineData("307/000001", "resource-code.front")]
    [InlineData("/000001", "resource-code.front")]
    [InlineData("407005/000001", "resource-code.class")]
    [InlineData("307005/", "resource-code.sequence")]
    [InlineData("307005/000000", "resource-code.sequence")]
    [InlineData("307005/0000000000001", "resource-code.sequence")]
    [InlineData("307005/00/01", "resource-code.character")]
    [InlineData("307005／000001", "resource-code.character")]
    [InlineData("30700A/000001", "resource-code.character")]
    public void What_is_no_code_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(ResourceCode.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.False(ResourceCode.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(ResourceCode);

        Assert.Equal(("", "", "", 0, "", "", ""), (none.Value, none.Front, none.Sequence, none.Class, none.Item, none.Catalogue, none.SubItem));
    }
}
