using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.PublicApi;

public class PublicApiTests
{
    public static TheoryData<string, string> Targets()
    {
        var data = new TheoryData<string, string>();
        foreach (var package in Package.Libraries)
        {
            foreach (var framework in package.TargetFrameworks) data.Add(package.Name, framework);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_public_api_is_the_approved_one(string package, string framework) =>
        Approval.Check($"{package}.{framework}", ApiText.Of(Named(package), framework));

    [Fact]
    public void No_approved_text_outlives_its_package()
    {
        var expected = Targets().Select(row => Approval.PathOf($"{row[0]}.{row[1]}")).Append(Approval.PathOf("net10.0-adds"));
        Assertion.None("An approved text has no package:", Repository.Files("tests/GovData.Conventions.Tests/Api", "*.txt").Except(expected));
    }

    [Fact]
    public void On_net10_nothing_is_missing_that_netstandard_has() =>
        Assertion.None("netstandard2.0 offers what net10.0 does not:", Package.Libraries.SelectMany(p => Missing(p, "netstandard2.0", "net10.0")));

    [Fact]
    public void What_net10_adds_is_listed() =>
        Approval.Check("net10.0-adds", string.Concat(
            Package.Libraries.SelectMany(p => Missing(p, "net10.0", "netstandard2.0")).Select(line => line + "\n")));

    [Fact]
    public void The_tools_are_commands_not_libraries() =>
        Assertion.None("A tool has a public type; nobody can reference it:",
            Package.All.Where(p => p.IsTool).SelectMany(p => p.PublicTypes).Select(t => t.FullName!).Where(name => name != "Program"));

    private static IEnumerable<string> Missing(Package package, string on, string from) =>
        ApiText.Members(ApiText.Of(package, on)).Except(ApiText.Members(ApiText.Of(package, from)), StringComparer.Ordinal)
            .Select(member => $"{package}: {member}");

    private static Package Named(string name) => Package.Libraries.Single(p => p.Name == name);
}
