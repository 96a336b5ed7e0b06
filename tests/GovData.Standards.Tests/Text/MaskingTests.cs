namespace GovData.Standards.Tests;

public class MaskingTests
{
    [Theory]
    [InlineData("11010519491231002X", 4, 2, "1101************2X")]
    [InlineData("张三", 1, 0, "**")]
    [InlineData("张小三", 1, 0, "张**")]
    [InlineData("", 4, 2, "")]
    [InlineData("12345", 4, 2, "*****")]
    [InlineData("123456789012", 4, 2, "************")]
    [InlineData("1234567890123", 4, 2, "1234*******23")]
    [InlineData("𠮷野家一二三", 1, 1, "******三")]
    [InlineData("一二三四五六𠮷", 1, 1, "一*******")]
    [InlineData("一二三四五六𠮷七", 1, 2, "一*******七")]
    public void More_than_half_stays_hidden(string text, int start, int end, string shown) => Assert.Equal(shown, Masking.Middle(text, start, end));

    [Fact]
    public void Negative_counts_are_argument_errors() => Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Middle("x", -1, 0));
}
