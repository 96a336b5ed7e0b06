using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

public class TerminalTests
{
    [Theory]
    [InlineData("en-US", "Usage", "--help")]
    [InlineData("zh-CN", "用法", "--help")]
    [InlineData("zh-TW", "用法", "evidence", "verify", "-h")]
    [InlineData("fr-FR", "Usage", "evidence", "--help")]
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
    [InlineData("There is no command 'evidence'.", "evidence")]
    [InlineData("Name the evidence files", "evidence", "verify")]
    [InlineData("Name the evidence files", "evidence", "verify", "--trust", "t.pem", "e.jsonl")]
    [InlineData("There is no option '--trsut'.", "evidence", "verify", "e.jsonl", "--trsut", "t.pem")]
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

    private static async Task<(int Code, string Output, string Error)> RunAsync(string culture, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await new Terminal(output, error, CultureInfo.GetCultureInfo(culture)).RunAsync(arguments, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
