using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Folders;

public class FolderMapTests
{
    [Fact]
    public void Folders_below_src_form_no_circle() =>
        Assertion.None("Folders know each other in a circle:", new FolderMap(SourceFile.Below("src")).Circles());

    [Fact]
    public void Two_folders_that_name_each_other_are_a_circle_with_the_types_that_close_it()
    {
        var circle = Assert.Single(Circles(
            ("P/Links/Link.cs", "class Link { Sender sender; }"),
            ("P/Http/Sender.cs", "class Sender { Link link; }")));

        Assert.StartsWith("P/Http <-> P/Links", circle, StringComparison.Ordinal);
        Assert.Contains("P/Http -> P/Links: Link", circle, StringComparison.Ordinal);
        Assert.Contains("P/Links -> P/Http: Sender", circle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_over_three_folders_is_found() =>
        Assert.Single(Circles(
            ("P/A/One.cs", "class One : Two { }"), ("P/B/Two.cs", "class Two : Three { }"), ("P/C/Three.cs", "class Three { One one; }")));

    [Fact]
    public void One_direction_is_no_circle() =>
        Assert.Empty(Circles(("P/A/One.cs", "class One : Two { }"), ("P/B/Two.cs", "class Two { /* One */ string s = \"One\"; }")));

    [Fact]
    public void Of_two_types_with_one_name_the_nearest_is_meant() =>
        Assert.Empty(Circles(
            ("P/A/Problem.cs", "class Problem { }"), ("P/A/X/User.cs", "class User { Problem p; }"),
            ("P/B/Problem.cs", "class Problem { User u; }")));

    [Fact]
    public void Another_package_is_no_part_of_a_circle() =>
        Assert.Empty(Circles(("P/A/One.cs", "class One { Two two; }"), ("Q/B/Two.cs", "class Two { One one; }")));

    [Theory]
    [InlineData("class Two { int One { get; } int Sum() => One + x.One; }")]
    [InlineData("class Two { void Run() => One(); void One() { } }")]
    [InlineData("class Two { object Make() => new Three { One = 1 }; }")]
    public void A_member_that_is_called_like_a_type_is_none(string two) =>
        Assert.Empty(Circles(("P/A/One.cs", "class One { Two two; }"), ("P/B/Two.cs", two)));

    [Theory]
    [InlineData("class Two { One one; }")]
    [InlineData("class Two { object Make() => new One(); }")]
    [InlineData("class Two { int Sum() => One.Count; }")]
    [InlineData("class Two { System.Collections.Generic.List<One> all; }")]
    [InlineData("class Two { bool Is(object o) => o is One; }")]
    [InlineData("[One] class Two { }")]
    [InlineData("class Two { One? One { get; set; } }")]
    public void Every_way_to_mean_a_type_is_seen(string two) =>
        Assert.Single(Circles(("P/A/One.cs", "class One { Two two; }"), ("P/B/Two.cs", two)));

    [Fact]
    public void A_namespace_that_sounds_like_a_type_is_none() =>
        Assert.Empty(Circles(("P/A/Json.cs", "class Json { Two two; }"), ("P/B/Two.cs", "using System.Text.Json; class Two { }")));

    private static IReadOnlyList<string> Circles(params (string Path, string Text)[] files) =>
        new FolderMap([.. files.Select(f => new SourceFile(f.Path, f.Text))]).Circles();
}
