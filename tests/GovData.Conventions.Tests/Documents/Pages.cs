using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Documents;

/// <summary>The pages people read first: at the root and below docs.</summary>
internal static class Pages
{
    public static IReadOnlyList<CodeBlock> Blocks { get; } =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Repository.Files("docs", "*.md")).Order(StringComparer.Ordinal)
            .SelectMany(f => CodeBlock.In(Repository.Relative(f), File.ReadAllText(f)))];
}
