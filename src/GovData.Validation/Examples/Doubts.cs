using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What of an entry a table is not judged by. Reported of every table of the entry, so a table shows it exactly once where the entry has it once.</summary>
internal static class Doubts
{
    public static IEnumerable<QualityRule> ShownOnce(CatalogEntry entry) => entry.Items.SelectMany(Of).Concat(OfConstraints(entry))
        .GroupBy(id => id).Where(doubt => doubt.Count() == 1).Select(doubt => RuleSet.Current.Find(doubt.Key)).OfType<QualityRule>();

    private static IEnumerable<string> Of(InformationItem item)
    {
        if (!item.Type.IsWellFormed) yield return "entry.type-unknown";
        if (item.Identifier is { IsKnown: false }) yield return "entry.identifier-unknown";
        if (item.Pattern is { Length: > 0 } && ValueSources.PatternOf(item) is null) yield return "skipped.pattern";
        if (item.CodeList is { Length: > 0 }) yield return "skipped.code-list";
        if ((item.Minimum is not null || item.Maximum is not null) && !OrdinalSources.HasReadableBounds(item)) yield return "skipped.range";
    }

    private static IEnumerable<string> OfConstraints(CatalogEntry entry) =>
        Enumerable.Repeat("skipped.constraint", new ItemLinks(entry).Unreadable);
}
