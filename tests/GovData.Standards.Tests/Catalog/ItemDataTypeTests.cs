namespace GovData.Standards.Tests;

public class ItemDataTypeTests
{
    [Theory]
    [InlineData("C(18)", "C", 18, null)]
    [InlineData("N(10,2)", "N", 10, 2)]
    [InlineData("N(10,0)", "N", 10, 0)]
    [InlineData("N(10)", "N", 10, null)]
    [InlineData("Y(38,38)", "Y", 38, 38)]
    [InlineData("C(99999)", "C", 99999, null)]
    [InlineData("C", "C", null, null)]
    [InlineData("D", "D", null, null)]
    [InlineData("T", "T", null, null)]
    [InlineData("L", "L", null, null)]
    [InlineData("M", "M", null, null)]
    [InlineData("G", "G", null, null)]
    [InlineData("B", "B", null, null)]
    [InlineData("I", "I", null, null)]
    [InlineData("F(12,3)", "F", 12, 3)]
    public void A_type_is_read_with_its_length(string text, string kind, int? length, int? scale)
    {
        var type = ItemDataType.Parse(text);

        Assert.Equal((kind, length, scale), (type.Kind.Value, type.Length, type.Scale));
        Assert.Equal(text, type.ToString());
        Assert.Null(type.Refusal);
    }

    [Theory]
    [InlineData(null, "item-type.empty")]
    [InlineData("", "item-type.empty")]
    [InlineData("VARCHAR(20)", "item-type.letter")]
    [InlineData("c(18)", "item-type.letter")]
    [InlineData("Ｃ(18)", "item-type.letter")]
    [InlineData("C（18）", "item-type.notation")]
    [InlineData("C18", "item-type.notation")]
    [InlineData("C()", "item-type.notation")]
    [InlineData("C(18", "item-type.notation")]
    [InlineData("C(018)", "item-type.notation")]
    [InlineData("C(-1)", "item-type.notation")]
    [InlineData("N(10, 2)", "item-type.notation")]
    [InlineData("N(10,)", "item-type.notation")]
    [InlineData("N(10,2,1)", "item-type.notation")]
    [InlineData("C(99999999999)", "item-type.notation")]
    [InlineData("C(100000)", "item-type.notation")]
    [InlineData("C(0)", "item-type.length")]
    [InlineData("N(0)", "item-type.length")]
    [InlineData("N(39)", "item-type.length")]
    [InlineData("N(2,3)", "item-type.scale")]
    [InlineData("D(10)", "item-type.no-length")]
    [InlineData("C(10,2)", "item-type.no-scale")]
    public void What_is_no_type_is_refused_with_its_reason_and_kept(string? text, string code)
    {
        Assert.False(ItemDataType.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);

        var kept = ItemDataType.Of(text);
        Assert.Equal(text ?? "", kept.Text);
        Assert.False(kept.IsWellFormed);
        Assert.False(kept.Kind.IsKnown);
        Assert.Equal(code, kept.Refusal!.Code);
    }

    [Fact]
    public void Types_can_be_made_by_name()
    {
        Assert.Equal("C(18)", ItemDataType.Character(18).Text);
        Assert.Equal("N(10,2)", ItemDataType.Number(10, 2).Text);
        Assert.Equal(ItemDataType.Parse("D"), ItemDataType.Date);
    }

    [Fact]
    public void A_length_out_of_range_is_refused_by_its_parameter()
    {
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => ItemDataType.Character(0)).ParamName);
        Assert.Equal("precision", Assert.Throws<ArgumentOutOfRangeException>(() => ItemDataType.Number(39, 0)).ParamName);
        Assert.Equal("scale", Assert.Throws<ArgumentOutOfRangeException>(() => ItemDataType.Number(10, 11)).ParamName);
    }
}
