using GovData.Conventions.Tests.House;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovData.Conventions.Tests.Files;

public class TestShapeTests
{
    private static readonly IReadOnlyList<SourceFile> Tests = SourceFile.Below("tests");

    [Fact]
    public void Every_library_and_tool_has_tests() =>
        Assertion.None("No test project for:",
            Package.All.Where(p => p.Name != "GovData" && !Directory.Exists(Repository.PathOf($"tests/{p}.Tests"))).Select(p => p.Name));

    [Fact]
    public void A_folder_of_tests_mirrors_a_folder_of_its_package() =>
        Assertion.None("Tests stand in a folder that their package does not have:",
            from file in Tests
            where file.Path.EndsWith("Tests.cs", StringComparison.Ordinal)
            let project = file.Path.Split('/')[0]
            where project.EndsWith(".Tests", StringComparison.Ordinal) && project != "GovData.Conventions.Tests"
            let folder = file.Folder[project.Length..]
            where !Directory.Exists(Repository.PathOf("src/" + project[..^".Tests".Length] + folder))
            select file.Path);

    [Fact]
    public void No_test_sleeps() =>
        Assertion.None("A test waits for wall time; use virtual time or a signal:",
            from file in Tests
            from call in file.Nodes<InvocationExpressionSyntax>()
            where call.Expression.ToString() is "Thread.Sleep" or "Task.Delay" && !WaitsForItsToken(call)
            select $"{file.Path}:{SourceFile.LineOf(call)} {call}");

    [Fact]
    public void No_test_is_skipped() =>
        Assertion.None("A test is skipped:",
            from file in Tests
            from argument in file.Nodes<AttributeArgumentSyntax>()
            where argument.NameEquals?.Name.Identifier.ValueText == "Skip"
            select $"{file.Path}:{SourceFile.LineOf(argument)}");

    [Fact]
    public void A_test_class_stands_in_the_file_that_bears_its_name() =>
        Assertion.None("A file and its test class differ:",
            from file in Tests
            where file.Path.EndsWith("Tests.cs", StringComparison.Ordinal)
            where !file.DeclaredNames.Contains(Path.GetFileNameWithoutExtension(file.Path).Split('.')[0])
            select file.Path);

    /// <summary>An endless wait ends with its token, one with a provider by virtual time: neither sleeps.</summary>
    private static bool WaitsForItsToken(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [var first, ..] &&
        (first.ToString().StartsWith("Timeout.Infinite", StringComparison.Ordinal) || call.ArgumentList.Arguments.Count == 3);
}
