using GovData.Conventions.Tests.House;
using PublicApiGenerator;

namespace GovData.Conventions.Tests.PublicApi;

/// <summary>The public API of a package on one target, as C# without bodies.</summary>
internal static class ApiText
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.CodeDom.Compiler.GeneratedCodeAttribute"],
    };

    public static string Of(Package package, string targetFramework) =>
        package.Built(targetFramework).GeneratePublicApi(Options).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n";

    /// <summary>One line per member, headed by the type it belongs to, so that two listings compare as sets.</summary>
    public static IEnumerable<string> Members(string api)
    {
        var scope = new List<(int Indent, string Text)>();
        foreach (var line in api.Split('\n').Where(l => l.Trim() is not ("" or "{" or "}")))
        {
            var indent = line.Length - line.TrimStart().Length;
            scope.RemoveAll(s => s.Indent >= indent);
            yield return string.Join(" | ", scope.Select(s => s.Text).Append(line.Trim()));
            if (!line.TrimEnd().EndsWith(';') && !line.TrimEnd().EndsWith('}') && !line.TrimStart().StartsWith('[')) scope.Add((indent, line.Trim()));
        }
    }
}
