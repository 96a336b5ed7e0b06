namespace GovData.Conventions.Tests.PublicApi;

public class TextDifferenceTests
{
    [Fact]
    public void A_changed_line_is_shown_as_gone_and_come() =>
        Assert.Equal(["- b", "+ x"], TextDifference.Of("a\nb\nc", "a\nx\nc"));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Empty(TextDifference.Of("a\nb", "a\nb"));

    [Fact]
    public void A_member_is_told_apart_by_the_type_it_stands_in() =>
        Assert.Equal(
            ["namespace N", "namespace N | public class A", "namespace N | public class A | public int X { get; }", "namespace N | public class B"],
            ApiText.Members("namespace N\n{\n    public class A\n    {\n        public int X { get; }\n    }\n    public class B\n    {\n    }\n}\n"));
}
