using System.Text.RegularExpressions;
using GovData.Conventions.Tests.House;
using GovData.Validation;

namespace GovData.Conventions.Tests.Documents;

/// <summary>The page's table of Frictionless error types against the rules there are.</summary>
public class FrictionlessTableTests
{
    /// <summary>The types of frictionless-py 5, <c>frictionless/errors</c>, that can be about a table.</summary>
    private static readonly string[] Types =
    [
        "scheme-error", "source-error", "format-error", "compression-error", "encoding-error", "resource-error", "schema-error", "checklist-error",
        "incorrect-label", "missing-label", "duplicate-label", "extra-label", "blank-label", "blank-header", "table-dimensions", "row-count", "field-count", "table-error",
        "extra-cell", "missing-cell", "blank-row", "row-error", "type-error", "constraint-error", "foreign-key", "forbidden-value", "truncated-value", "cell-error", "primary-key",
        "unique-error", "row-constraint",
    ];

    private static readonly string[] AboutTables = ["entry.type-unknown", "entry.identifier-unknown"];

    private static readonly (string[] Types, string[] Rules)[] Lines = [.. Table()];

    [Fact]
    public void Every_rule_on_tables_has_its_type_exactly_once() =>
        Assert.Equal(
            RuleSet.Current.Rules.Select(rule => rule.Id).Where(IsAboutTables).Order(StringComparer.Ordinal),
            Lines.SelectMany(line => line.Rules).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_type_is_one_of_Frictionless_and_stands_there_once()
    {
        Assert.Subset(Types.ToHashSet(StringComparer.Ordinal), Lines.SelectMany(line => line.Types).ToHashSet(StringComparer.Ordinal));
        Assert.Distinct(Lines.SelectMany(line => line.Types));
    }

    private static bool IsAboutTables(string rule) =>
        AboutTables.Contains(rule) || !rule.StartsWith("list.", StringComparison.Ordinal) && !rule.StartsWith("entry.", StringComparison.Ordinal) && !rule.StartsWith("draft.", StringComparison.Ordinal);

    private static IEnumerable<(string[] Types, string[] Rules)> Table() =>
        File.ReadLines(Repository.PathOf("docs/validation.md"))
            .SkipWhile(line => !line.StartsWith("## Frictionless", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (Coded(cells[1]), Coded(cells[2])));

    private static string[] Coded(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value)];
}
