using System;
using System.IO;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Ledger;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("sqlite", "unixepoch")]
    [InlineData("postgres", "BIGINT")]
    [InlineData("sqlserver", "NVARCHAR")]
    [InlineData("dameng", "VARCHAR")]
    public async Task The_script_of_each_database_makes_the_tables_under_the_prefix(string dialect, string word)
    {
        var run = await Run.InEnglishAsync("ledger", "script", "--dialect", dialect, "--prefix", "permits_");

        Assert.Equal(0, run.Code);
        Assert.Contains("permits_submission", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{prefix}", run.Output, StringComparison.Ordinal);
        if (dialect != "sqlite") Assert.Contains(word, run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_difference_from_an_older_edition_is_another_script()
    {
        var whole = await Run.InEnglishAsync("ledger", "script");
        var difference = await Run.InEnglishAsync("ledger", "script", "--from", "1");

        Assert.Equal((0, 0), (whole.Code, difference.Code));
        Assert.NotEqual(whole.Output, difference.Output);
    }

    [Theory]
    [InlineData("--dialect", "oracle")]
    [InlineData("--prefix", "no good")]
    [InlineData("--from", "99")]
    public async Task What_there_is_not_is_wrong_usage(string option, string value) =>
        Assert.Equal(2, (await Run.InEnglishAsync("ledger", "script", option, value)).Code);

    [Fact]
    public async Task Migrating_makes_the_tables_and_leaves_those_of_this_edition_as_they_are()
    {
        var file = Path.Combine(folder, "ledger.db");

        Assert.Equal(0, (await Run.InEnglishAsync("ledger", "migrate", "--ledger", file)).Code);
        Assert.Equal(0, (await Run.InEnglishAsync("ledger", "migrate", "--ledger", file)).Code);
        Assert.Equal((0, ""), ((await Run.InEnglishAsync("status", "--ledger", file)).Code, (await Run.InEnglishAsync("status", "--ledger", file)).Output));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "no ledger");

        var run = await Run.InChineseAsync("ledger", "migrate", "--ledger", Path.Combine(folder, "notes.txt"));

        Assert.Equal(3, run.Code);
        Assert.Contains("台账的表没有建成", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Run.InEnglishAsync("ledger", "migrate")).Code);
        Assert.Equal(3, (await Run.InEnglishAsync("ledger", "migrate", "--postgres", "Host=127.0.0.1;Port=1;Timeout=2;Username=x")).Code);
    }
}
