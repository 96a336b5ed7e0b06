using GovData.Conventions.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovData.Conventions.Tests.Files;

public class SourceShapeTests
{
    private static readonly IReadOnlyList<SourceFile> Source = SourceFile.Below("src");

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        Assertion.None("A file and its public type differ:",
            from file in Source
            let types = file.TopLevelTypes.Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(SourceFile.NameOf).Distinct().ToList()
            where types.Count > 1 || (types.Count == 1 && Path.GetFileName(file.Path).Split('.')[0] != types[0])
            select $"{file.Path}: {string.Join(", ", types)}");

    [Fact]
    public void Files_are_small()
    {
        var sizes = Source.Select(f => f.Lines).Order().ToList();
        Assert.NotEmpty(sizes);
        Assert.True(sizes[sizes.Count / 2] <= 70, $"The median file has {sizes[sizes.Count / 2]} lines; 40 to 70 is the house's size.");
        Assert.True(sizes[sizes.Count * 9 / 10] < 150, $"Nine of ten files have fewer than 150 lines; here {sizes[sizes.Count * 9 / 10]}.");
        Assertion.None("A file over 400 lines:", Source.Where(f => f.Lines > 400).Select(f => $"{f.Path}: {f.Lines}"));
    }

    [Fact]
    public void Every_file_has_one_namespace_that_of_its_package() =>
        Assertion.None("A file's namespace is not its package's (folders are not namespaces):",
            from file in Source
            from declared in file.Nodes<BaseNamespaceDeclarationSyntax>()
            where declared.Name.ToString() != file.Path.Split('/')[0]
            select $"{file.Path}: {declared.Name}");
}
