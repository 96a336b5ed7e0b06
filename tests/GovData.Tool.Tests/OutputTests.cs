using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

/// <summary>What a command does when it can't get rid of its answer.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    public OutputTests()
    {
        File.WriteAllText(PathOf("entry.json"), """{"code":"307005012/000001","title":"甲","version":1,"items":[{"name":"号码","type":"C(2)"}]}""");
        File.WriteAllText(PathOf("t.csv"), "号码\n123\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("id", "check", "--kind", "uscc", "91110000600037341L")]
    [InlineData("id", "check", "--kind", "uscc")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json")]
    [InlineData("data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json", "--output", "json")]
    [InlineData("data", "example", "--entry", "FOLDER/entry.json")]
    [InlineData("catalog", "check", "FOLDER/entry.json")]
    [InlineData("catalog", "draft", "FOLDER/t.csv")]
    [InlineData("catalog", "import", "FOLDER/t.csv")]
    public async Task An_output_without_room_is_exit_3_also_when_standard_error_has_none(params string[] words)
    {
        words = [.. Array.ConvertAll(words, word => word.Replace("FOLDER", folder, StringComparison.Ordinal))];
        foreach (var isBuffered in new[] { false, true })
        {
            using StringWriter error = new();

            Assert.Equal(3, await RunAsync(words, new FullWriter(isBuffered), error, CancellationToken.None));
            Assert.NotEmpty(error.ToString());
            Assert.Equal(3, await RunAsync(words, new FullWriter(isBuffered), new FullWriter(), CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(2, "fly")]
    [InlineData(3, "catalog", "check", "none.json")]
    [InlineData(1, "data", "check", "FOLDER/t.csv", "--entry", "FOLDER/entry.json")]
    public async Task Standard_error_without_room_changes_no_exit_code(int code, params string[] words)
    {
        using StringWriter output = new();

        Assert.Equal(code, await RunAsync(Array.ConvertAll(words, word => word.Replace("FOLDER", folder, StringComparison.Ordinal)), output, new FullWriter(), CancellationToken.None));
    }

    [Fact]
    public async Task An_interrupted_command_whose_output_has_no_room_ends_as_one_that_did_not_finish() =>
        Assert.Equal(3, await RunAsync(["data", "check", PathOf("t.csv"), "--entry", PathOf("entry.json")], new FullWriter(), new FullWriter(), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("data", "check", "", "--entry", "e.json")]
    [InlineData("data", "check", " ", "--entry", "e.json")]
    [InlineData("catalog", "check", "")]
    [InlineData("catalog", "check", "a.json", "")]
    [InlineData("catalog", "import", "")]
    [InlineData("catalog", "draft", "")]
    [InlineData("catalog", "template", "")]
    public async Task A_name_that_is_empty_is_wrong_usage_and_told_as_that(params string[] words)
    {
        var (inEnglish, inChinese) = (await Run.InEnglishAsync(words), await Run.InChineseAsync(words));

        Assert.Equal((2, "", 2, ""), (inEnglish.Code, inEnglish.Output, inChinese.Code, inChinese.Output));
        Assert.Contains(" is empty: see whether a variable of your script has no value.\n", inEnglish.Error, StringComparison.Ordinal);
        Assert.Contains(" 处的文件名是空的：", inChinese.Error, StringComparison.Ordinal);
    }

    private static Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken ct) =>
        new Terminal(new Session(new MemoryStream(Encoding.UTF8.GetBytes("91110000600037341L\n")), output, error, CultureInfo.InvariantCulture)).RunAsync(words, ct);

    private string PathOf(string name) => Path.Combine(folder, name);
}
