using System.Text.RegularExpressions;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>The page docs/testing.md against the console itself.</summary>
public partial class AdminActsTests
{
    private static readonly string Page = Read();
    private static readonly AdminActs Acts = new(new MockCenter());

    [Fact]
    public void The_page_tells_every_act_and_no_other() =>
        Assert.Equal(Acts.Paths.Order(), Row().Matches(Page).Select(m => m.Groups[1].Value).Order());

    [Fact]
    public void Every_command_of_the_page_posts_to_an_act()
    {
        var commands = Command().Matches(Page);

        Assert.NotEmpty(commands);
        Assert.All(commands, m => Assert.Contains(m.Groups[1].Value, Acts.Paths));
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(AdminActsTests).Assembly.GetManifestResourceStream("testing.md")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\| `/([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^curl .*/admin/(\S+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
