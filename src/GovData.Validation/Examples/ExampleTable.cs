using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>
/// 示例数据. Tables made up for a catalog entry, for tests and training: conforming ones, and the smallest that breaks each rule once.
/// CSV in the order of the items with their Chinese names in the first line, ended by LF.
/// </summary>
/// <remarks>
/// Nothing in them is anybody's: numbers of citizens and organisations have divisions that were never assigned. The same entry, rows and seed give the
/// same text. Patterns are made from characters, classes, groups, alternatives and quantifiers; not from look-around, back references and
/// word boundaries. Of values that must differ there are as many as type, code set and pattern allow.
/// </remarks>
public sealed class ExampleTable
{
    private static readonly string[] OfOtherFiles =
        ["workbook.not-marked", "excel.uncalculated", "excel.long-number", "record.too-long", "record.not-json", "record.not-a-value", "record.doubled-member", "encoding.suspect", "table.no-rows", "total.rows", "total.sum", "code-list"];

    private readonly CatalogEntry entry;
    private readonly Lazy<BreakingTable> breaking;

    private ExampleTable(CatalogEntry entry)
    {
        this.entry = entry;
        breaking = new(() => new BreakingTable(entry));
    }

    /// <summary>Rules that <see cref="WriteBreaking"/> breaks, each exactly once, in the order of the rule set.</summary>
    /// <exception cref="ArgumentException">An item has no conforming value.</exception>
    public IReadOnlyList<QualityRule> BrokenRules => breaking.Value.Rules;

    /// <summary>
    /// Rules about tables that cannot be shown with the others in one small CSV file: reading ends where they are broken, the file would
    /// have 16 MiB or no rows, or they are about JSON Lines, a declared encoding, control totals or a code list that whoever validates supplies.
    /// </summary>
    public static IReadOnlyList<QualityRule> RulesOfOtherFiles { get; } =
        [.. RuleSet.Current.Rules.Where(rule => !rule.Id.StartsWith("list.", StringComparison.Ordinal) && (rule.Severity == RuleSeverity.Fatal || OfOtherFiles.Contains(rule.Id)))];

    /// <summary>Makes examples for an entry.</summary>
    /// <param name="entry">The catalog entry; do not change it while the examples are used.</param>
    /// <exception cref="ArgumentException">The entry has no items, or an item has no name or the name of another.</exception>
    public static ExampleTable For(CatalogEntry entry)
    {
        _ = TableValidator.For(entry);
        return new ExampleTable(entry);
    }

    /// <summary>Writes rows that judging finds nothing in.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">How many, from 0.</param>
    /// <param name="seed">Another seed gives other rows.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArgumentException">An item has no conforming value, or the key and other unique items have fewer than so many different ones.</exception>
    public void WriteConforming(TextWriter writer, long rows, int seed = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        var examples = new ExampleRows(entry, rows, seed);
        ExampleRecord.Write(writer, entry.Items.Select(item => item.Name));
        for (long row = 0; row < rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExampleRecord.Write(writer, examples.Values(row));
        }
    }

    /// <summary>Writes the smallest table that breaks each of <see cref="BrokenRules"/> exactly once.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentException">An item has no conforming value.</exception>
    public void WriteBreaking(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        breaking.Value.Write(writer);
    }
}
