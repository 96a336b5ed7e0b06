using System.Text.RegularExpressions;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Files;

public partial class TrackedFilesTests
{
    private static readonly HashSet<string> Binary = [".snk", ".sqlite", ".db", ".png", ".ico", ".zip", ".der", ".nupkg", ".dll", ".xlsx", ".xls", ".ods", ".ofd", ".pdf"];

    [Fact]
    public void No_file_names_somebodys_machine_or_registry() =>
        Assertion.None("A path or host that only one machine has:",
            from path in Repository.Files()
            where !Binary.Contains(Path.GetExtension(path)) && Path.GetFileName(path) != nameof(TrackedFilesTests) + ".cs"
            from line in File.ReadLines(path).Select((text, index) => (text, number: index + 1))
            from Match match in OfOneMachine().Matches(line.text)
            select $"{Repository.Relative(path)}:{line.number} {match.Value}");

    [Theory]
    [InlineData("see /work/main")]
    [InlineData("cd /root/project")]
    [InlineData("/home/user/x")]
    [InlineData(@"C:\Users\me")]
    [InlineData("https://registry.npmjs.org/x")]
    [InlineData("https://api.nuget.org/v3")]
    public void A_machine_is_recognised(string text) => Assert.Matches(OfOneMachine(), text);

    [Theory]
    [InlineData("/v1/work/items")]
    [InlineData("frame/workers")]
    [InlineData("https://center.example.gov.cn")]
    public void A_route_is_no_machine(string text) => Assert.DoesNotMatch(OfOneMachine(), text);

    [GeneratedRegex(@"(?<![\w.}])/(work|root|home|Users|tmp)/\w+|[A-Z]:\\Users\\|\b(registry\.npmjs\.org|api\.nuget\.org|pypi\.org|(deb|security)\.debian\.org)\b")]
    private static partial Regex OfOneMachine();
}
