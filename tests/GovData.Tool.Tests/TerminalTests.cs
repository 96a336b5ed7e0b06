using System;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

public class TerminalTests
{
    [Theory]
    [InlineData("en-US", "Usage", "--help")]
    [InlineData("zh-CN", "用法", "--help")]
    [InlineData("zh-TW", "用法", "evidence", "verify", "-h")]
    [InlineData("fr-FR", "Usage", "evidence", "--help")]
    [InlineData("en-US", "Usage", "fly", "--help")]
    public async Task Help_is_an_answer_in_the_readers_language(string culture, string beginning, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(culture, arguments);

        Assert.Equal(0, code);
        Assert.StartsWith(beginning, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task The_version_is_a_number_of_three_parts()
    {
        var (code, output, _) = await RunAsync("en-US", "--version");

        Assert.Equal(0, code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", output);
    }

    [Theory]
    [InlineData("A command is needed.")]
    [InlineData("There is no command 'fly'.", "fly")]
    [InlineData("Behind evidence comes one of: ", "evidence")]
    [InlineData("There is no command 'evidence prove'. Behind evidence comes one of: ", "evidence", "prove", "11010519491231002X")]
    [InlineData("Name the evidence files", "evidence", "verify")]
    [InlineData("Name the evidence files", "evidence", "verify", "--trust", "t.pem", "e.jsonl")]
    [InlineData("There is no option '--trsut'.", "evidence", "verify", "e.jsonl", "--trsut", "t.pem")]
    [InlineData("There is no option '--trsut'.", "evidence", "verify", "--trsut=t.pem")]
    [InlineData("There is no option '-t'.", "evidence", "verify", "e.jsonl", "-t", "t.pem")]
    [InlineData("A word begins with a hyphen and is no option.", "id", "check", "--kind", "citizen-id", "-11010519491231002X")]
    [InlineData("A word begins with a hyphen and is no option.", "id", "check", "--kind", "citizen-id", "--11010519491231002X=1")]
    [InlineData("A word begins with a hyphen and is no option.", "id", "check", "--kind", "passport", "-张三")]
    [InlineData("The option --trust takes a value.", "evidence", "verify", "e.jsonl", "--trust")]
    [InlineData("The option --trust takes a value.", "evidence", "verify", "e.jsonl", "--trust=")]
    [InlineData("--output is text or json.", "evidence", "verify", "e.jsonl", "--output", "xml")]
    [InlineData("--output is text or json.", "evidence", "verify", "e.jsonl", "--output", "text", "json")]
    public async Task Wrong_usage_is_told_on_standard_error_with_exit_2(string message, params string[] arguments)
    {
        var (code, output, error) = await RunAsync("en-US", arguments);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_told_in_Chinese_to_a_reader_of_Chinese()
    {
        foreach (var words in new string[][] { [], ["fly"], ["evidence", "verify"], ["evidence", "verify", "e.jsonl", "--trust"], ["evidence", "verify", "e.jsonl", "--output", "xml"] })
        {
            var (_, _, error) = await RunAsync("zh-CN", words);

            Assert.DoesNotMatch("[A-Za-z]{3,} [A-Za-z]{3,}", error.Replace("govdata --help", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Help_of_a_command_names_its_options_and_exit_codes()
    {
        var (_, output, _) = await RunAsync("en-US", "evidence", "verify", "--help");

        Assert.Contains("govdata evidence verify FILE", output, StringComparison.Ordinal);
        Assert.Contains("\n      --trust ", output, StringComparison.Ordinal);
        Assert.Contains("130 interrupted", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string culture, params string[] arguments)
    {
        var run = await Run.WithAsync([], culture, arguments);
        return (run.Code, run.Output, run.Error);
    }
}
