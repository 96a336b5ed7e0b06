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

    [Fact]
    public void No_text_is_an_argument_error() => Assert.Throws<ArgumentNullException>(() => SharingType.Of(null!));
}
