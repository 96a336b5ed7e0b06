namespace GovData.Standards.Tests;

public class OpenEnumTests
{
    [Fact]
    public void A_known_value_has_its_names()
    {
        var type = SharingType.Of("CONDITIONAL");

        Assert.True(type.IsKnown);
        Assert.Equal("有条件共享", type.Chinese);
        Assert.True(type == SharingType.Conditional);
        Assert.Same(SharingType.Conditional, type);
    }

    [Fact]
    public void An_unknown_value_is_kept_as_it_came()
    {
        var cycle = UpdateCycle.Of("EVERY_DECADE");

        Assert.False(cycle.IsKnown);
        Assert.Equal("EVERY_DECADE", cycle.Value);
        Assert.Equal("EVERY_DECADE", cycle.ToString());
        Assert.True(cycle == UpdateCycle.Of("EVERY_DECADE"));
        Assert.Equal(cycle.GetHashCode(), UpdateCycle.Of("EVERY_DECADE").GetHashCode());
        Assert.DoesNotContain(cycle, UpdateCycle.KnownValues);
    }

    [Fact]
    public void Values_are_told_apart_letter_by_letter()
    {
        Assert.True(SharingType.Of("conditional") != SharingType.Conditional);
        Assert.False(SharingType.Of("conditional").IsKnown);
        Assert.False(SharingType.Conditional.Equals((object)"CONDITIONAL"));
        Assert.True((SharingType?)null == null);
        Assert.True(SharingType.Conditional != null);
    }

    [Theory]
    [InlineData("每月", "EVERY_MONTH")]
    [InlineData(" every month ", "EVERY_MONTH")]
    [InlineData("every_month", "EVERY_MONTH")]
    [InlineData("月", "EVERY_MONTH")]
    [InlineData("旬", "EVERY_TEN_DAYS")]
    [InlineData("小时", "EVERY_HOUR")]
    [InlineData("日", "EVERY_DAY")]
    [InlineData("周", "EVERY_WEEK")]
    [InlineData("季", "EVERY_QUARTER")]
    [InlineData("半年", "HALF_YEAR")]
    [InlineData("年", "EVERY_YEAR")]
    [InlineData("不定时", "IRREGULAR")]
    [InlineData("其它", "OTHER")]
    [InlineData("每两年", "每两年")]
    public void A_name_people_write_is_read_and_an_unknown_one_is_kept(string name, string value) => Assert.Equal(value, UpdateCycle.Named(name).Value);

    [Fact]
    public void Every_known_value_is_found_by_its_names()
    {
        Assert.All(OpeningType.KnownValues, known => Assert.Same(known, OpeningType.Named(known.Chinese)));
        Assert.All(IdentifierKind.KnownValues, known => Assert.Same(known, IdentifierKind.Named(known.English.ToUpperInvariant())));
        Assert.Same(ResourceClass.Theme, ResourceClass.Named("主题"));
        Assert.Same(ResourceClass.Base, ResourceClass.Named("基础"));
        Assert.Same(ResourceClass.Department, ResourceClass.Of(ResourceCode.Parse("307005/000001").Front[..1]));
        Assert.Same(ResourceClass.Department, ResourceClass.Named("部门"));
    }

    [Fact]
    public void No_text_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => SharingType.Of(null!));
        Assert.Throws<ArgumentNullException>(() => SharingType.Named(null!));
    }
}
