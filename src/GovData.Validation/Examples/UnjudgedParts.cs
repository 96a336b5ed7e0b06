using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What of an entry a table is not judged by. Reported of every table of the entry, so a table shows it exactly once where the entry has it once.</summary>
internal static class UnjudgedParts
{
    public static IEnumerable<QualityRule> ShownOnce(CatalogEntry entry) => entry.Items.SelectMany(Of).Concat(OfConstraints(entry))
        .GroupBy(doubt => doubt).Where(doubt => doubt.Count() == 1).Select(doubt => doubt.Key);

    private static IEnumerable<QualityRule> Of(InformationItem item)
    {
        if (!item.Type.IsWellFormed) yield return HeaderRules.TypeUnknown;
        if (item.Identifier is { IsKnown: false }) yield return HeaderRules.IdentifierUnknown;
        if (item.Pattern is { Length: > 0 } && ValueSources.PatternOf(item) is null) yield return HeaderRules.PatternUnreadable;
        if (item.CodeList is { Length: > 0 }) yield return HeaderRules.CodeListMissing;
        if ((item.Minimum is not null || item.Maximum is not null) && !OrdinalSources.HasReadableBounds(item)) yield return HeaderRules.RangeUnreadable;
    }

    private static IEnumerable<QualityRule> OfConstraints(CatalogEntry entry) =>
        Enumerable.Repeat(HeaderRules.ConstraintUnknown, new ItemLinks(entry).Unreadable);
}
