using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Documents;

public class CodeBlockTests
{
    private static readonly string[] Shells = ["sh", "bash", "shell", "console"];

    [Fact]
    public void Every_CSharp_block_of_the_pages_compiles() =>
        Assertion.None("A page shows code that does not compile:",
            Pages.Blocks.Where(b => b.Language == "csharp").SelectMany(Snippet.Errors));

    [Fact]
    public void Every_command_of_the_README_is_run_by_ci()
    {
        var steps = Repository.Files(".ci").SelectMany(File.ReadLines).Where(l => !l.TrimStart().StartsWith('#')).ToList();
        Assertion.None("A README shows a command that .ci/run does not run:",
            from block in Pages.Blocks
            where block.Page.StartsWith("README", StringComparison.Ordinal) && Shells.Contains(block.Language)
            from command in block.Text.Split('\n').Select(l => l.Split('#')[0].Trim())
            where command.Length > 0 && !steps.Any(s => (s + " ").Contains(command + " ", StringComparison.Ordinal))
            select $"{block}: {command}");
    }

    [Fact]
    public void What_a_block_takes_as_given_is_named_where_the_pages_begin()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/README.md"));
        Assertion.None("docs/README.md does not name what the pages' code takes as given:",
            typeof(Prelude).GetFields().Select(given => given.Name).Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_block_says_what_language_it_is_in() =>
        Assertion.None("A block without a language is checked by nobody:", Pages.Blocks.Where(b => b.Language == "").Select(b => b.ToString()));

    [Theory]
    [InlineData("var greeting = appKey + \"!\";\nawait Task.Yield();")]
    [InlineData("class Mine { public CivilDate Day { get; set; } }")]
    public void Statements_and_types_compile(string code) => Assert.Empty(Snippet.Errors(new CodeBlock("page.md", 1, "csharp", code)));

    [Fact]
    public void An_error_is_told_with_the_line_of_its_page()
    {
        var block = Assert.Single(CodeBlock.In("page.md", "text\n```csharp\nvar a = 1;\nCivilDate.Guess();\n```\n"));

        var error = Assert.Single(Snippet.Errors(block));

        Assert.StartsWith("page.md:4 ", error, StringComparison.Ordinal);
        Assert.Contains("Guess", error, StringComparison.Ordinal);
    }
}
