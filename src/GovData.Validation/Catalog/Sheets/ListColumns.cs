using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>All columns a list can have, and the names they go by.</summary>
internal static class ListColumns
{
    /// <summary>The parts of the classification in columns of their own, as the guide's form has them.</summary>
    public static readonly IReadOnlyList<ListColumn> ClassParts = [.. new[] { "类", "项", "目", "细目" }.Select(part => new ListColumn(part, part)
    {
        ReadEntry = (entry, text) =>
        {
            entry.Classification = entry.Classification is null ? text : entry.Classification + "/" + text;
            return true;
        },
    })];

    /// <summary>Names that the guide's form puts above several columns.</summary>
    private static readonly HashSet<string> Groups =
        [.. new[] { GuideElement.Classification, GuideElement.Format, GuideElement.Items, GuideElement.Sharing, GuideElement.Opening }.Select(element => element.Chinese)];

    private static readonly Lazy<Dictionary<string, ListColumn>> ByName = new(() =>
    {
        var columns = new Dictionary<string, ListColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in Written.Concat([EntryColumns.Number, EntryColumns.Format]).Concat(ClassParts))
            foreach (var name in column.Aliases.Concat([column.Chinese, column.English])) columns[Normalize(name)] = column;
        return columns;
    });

    /// <summary>The columns of an exported list, in their order.</summary>
    public static IEnumerable<ListColumn> Written => EntryColumns.First.Concat(ItemColumns.All).Concat(EntryColumns.Last).Where(column => !column.IsReadOnly);

    /// <summary>The column of this name; null when there is none.</summary>
    public static ListColumn? Find(string header) => ByName.Value.TryGetValue(Normalize(header), out var column) ? column : null;

    public static bool IsGroup(string header) => Groups.Contains(Normalize(header));

    /// <summary>A header as it is compared: without blanks, line ends, the mark of what is required, and remarks in brackets after it.</summary>
    public static string Normalize(string header)
    {
        var name = new string([.. header.Where(c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '*' or '＊'))]);
        var bracket = name.IndexOfAny(['(', '（']);
        return bracket > 0 ? name.Substring(0, bracket) : name;
    }
}
