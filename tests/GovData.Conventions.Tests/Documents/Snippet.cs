using GovData.Conventions.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovData.Conventions.Tests.Documents;

/// <summary>A block of C# as a program of its own: the usual usings, every public namespace of the packages, and <see cref="Prelude"/>.</summary>
internal static class Snippet
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        .. Package.Libraries.Where(p => p.PublicTypes.Any()).Select(p => p.Name),
    ];

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly SyntaxTree[] Around =
    [
        CSharpSyntaxTree.ParseText(
            string.Concat(Usings.Select(u => $"global using {u};\n")) + $"global using static {typeof(Prelude).FullName};", Language),
        CSharpSyntaxTree.ParseText(
            File.ReadAllText(Repository.PathOf("tests/GovData.Conventions.Tests/Documents/Prelude.cs")), Language),
    ];

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileNameWithoutExtension(f) != typeof(Snippet).Assembly.GetName().Name)
            .Select(f => MetadataReference.CreateFromFile(f))];

    /// <summary>The compiler's errors, each with the line of the page it stands on.</summary>
    public static IEnumerable<string> Errors(CodeBlock block)
    {
        var tree = CSharpSyntaxTree.ParseText(block.Text, Language);
        var isProgram = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Snippet", [tree, .. Around], References, options).GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{block.Page}:{block.Line + 1 + d.Location.GetLineSpan().StartLinePosition.Line} {d.GetMessage(null)}");
    }
}
