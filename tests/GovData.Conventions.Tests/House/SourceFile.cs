using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovData.Conventions.Tests.House;

/// <summary>One C# file, parsed: which types it declares at the top and which names it mentions.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET10_0_OR_GREATER"]);

    private readonly SyntaxNode _root;

    public SourceFile(string path, string text)
    {
        Path = path;
        Lines = text.Count(c => c == '\n') + (text.EndsWith('\n') ? 0 : 1);
        _root = CSharpSyntaxTree.ParseText(text, Options).GetRoot();
    }

    /// <summary>Relative to the folder it was read from, with forward slashes.</summary>
    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public int Lines { get; }

    /// <summary>Types declared outside any other type; extension blocks and delegates included.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Nodes<MemberDeclarationSyntax>().Where(m =>
            m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && m.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax);

    public IEnumerable<string> DeclaredNames => TopLevelTypes.Select(NameOf);

    /// <summary>Every name that may mean a type: where only types stand, or else no member of the file, nothing after a dot, called or assigned to.</summary>
    public IEnumerable<string> MentionedNames
    {
        get
        {
            var members = Nodes<PropertyDeclarationSyntax>().Select(p => p.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
            return _root.DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>()
                .Where(n => SyntaxFacts.IsInTypeOnlyContext(n) || (MayMeanType(n) && !members.Contains(n.Identifier.ValueText)))
                .Select(n => n.Identifier.ValueText).Distinct();
        }
    }

    public IEnumerable<T> Nodes<T>() where T : SyntaxNode => _root.DescendantNodes().OfType<T>();

    private static bool MayMeanType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        InvocationExpressionSyntax call => call.Expression != name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax => false,
        _ => true,
    };

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.ValueText,
        DelegateDeclarationSyntax declared => declared.Identifier.ValueText,
        _ => "",
    };

    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static IReadOnlyList<SourceFile> Below(string folder) =>
        [.. Repository.Files(folder, "*.cs").Select(f =>
            new SourceFile(System.IO.Path.GetRelativePath(Repository.PathOf(folder), f).Replace('\\', '/'), File.ReadAllText(f)))];
}
