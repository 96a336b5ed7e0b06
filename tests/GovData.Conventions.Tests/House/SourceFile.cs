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

    /// <summary>Every identifier the code mentions; comments and strings are not code.</summary>
    public IEnumerable<string> MentionedNames =>
        _root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText).Distinct();

    public IEnumerable<T> Nodes<T>() where T : SyntaxNode => _root.DescendantNodes().OfType<T>();

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
