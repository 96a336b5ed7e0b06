using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Packages;

public class DirectionTests
{
    private static readonly string[] NeverShippedWith = ["GovData.Testing", "GovData.MockServer", "GovData.Tool"];

    [Fact]
    public void Every_package_has_its_arrows_written_down() =>
        Assert.Equal(Arrows.Allowed.Keys.Order(StringComparer.Ordinal), Package.All.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_reference_exactly_the_packages_of_the_house_plan() =>
        Assertion.None("A project file and Packages/Arrows.cs differ:", Package.All
            .Where(p => !p.ProjectReferences.SequenceEqual(Arrows.Allowed[p.Name]))
            .Select(p => $"{p} references [{string.Join(", ", p.ProjectReferences)}], allowed are [{string.Join(", ", Arrows.Allowed[p.Name])}]"));

    [Fact]
    public void Assemblies_use_no_package_off_their_arrows() =>
        Assertion.None("An assembly uses a package it has no arrow to:",
            from package in Package.All
            where package.Name != "GovData"
            from framework in package.TargetFrameworks
            from used in package.Built(framework).GetReferencedAssemblies()
            where used.Name!.StartsWith("GovData", StringComparison.Ordinal) && !Arrows.Reach(package.Name).Contains(used.Name)
            select $"{package} ({framework}) uses {used.Name}");

    [Fact]
    public void Arrows_form_no_circle() =>
        Assertion.None("A package reaches itself:", Arrows.Allowed.Keys.Where(p => Arrows.Reach(p).Contains(p)));

    [Fact]
    public void What_a_department_ships_never_carries_the_mock_or_the_tools()
    {
        var shipped = Arrows.Allowed.Keys.Except(NeverShippedWith);
        Assertion.None("A shipped package reaches a package for tests:",
            from package in shipped
            from reached in Arrows.Reach(package)
            where NeverShippedWith.Contains(reached)
            select $"{package} reaches {reached}");
    }

    [Fact]
    public void Client_and_Certificates_do_not_know_each_other()
    {
        Assert.DoesNotContain("GovData.Certificates", Arrows.Reach("GovData.Client"));
        Assert.DoesNotContain("GovData.Client", Arrows.Reach("GovData.Certificates"));
    }
}
