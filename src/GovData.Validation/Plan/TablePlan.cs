using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>A catalog entry compiled into checks, once; it keeps nothing of the entry that a caller could change.</summary>
internal sealed class TablePlan
{
    private readonly ColumnCheck[][] checks;
    private readonly Dictionary<string, int> columnByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] keyColumns;
    private readonly FindingPlace key;

    public TablePlan(CatalogEntry entry)
    {
        NameColumns(entry);
        Code = entry.Code;
        Version = entry.Version;
        Items = [.. entry.Items.Select(PlaceOf)];
        checks = [.. entry.Items.Select((item, column) => Compile(item, column, Items[column]))];
        keyColumns = [.. Items.Where(item => item.IsKey).Select(item => item.Index - 1)];
        key = keyColumns.Length == 1
            ? Items[keyColumns[0]]
            : new FindingPlace(Items.Length + 1, string.Join("+", keyColumns.Select(column => Items[column].Name)));
        Doubts = [.. entry.Items.SelectMany((item, column) => DoubtsOf(item).Select(rule => (rule, Items[column])))];
    }

    /// <summary>信息资源代码 of the entry.</summary>
    public string Code { get; }

    public int Version { get; }

    /// <summary>What isn't about one item.</summary>
    public FindingPlace Table { get; } = new(0, null);

    /// <summary>The items: column n of a batch is item n.</summary>
    public FindingPlace[] Items { get; }

    /// <summary>How many places findings can have: the table, the items, a compound key.</summary>
    public int Places => Items.Length + 2;

    /// <summary>What in the entry can't be judged by.</summary>
    public IReadOnlyList<(QualityRule Rule, FindingPlace Item)> Doubts { get; }

    /// <summary>The checks of one column, in their order.</summary>
    public IReadOnlyList<ColumnCheck> ChecksOf(int column) => checks[column];

    /// <summary>The column of the item with this Chinese or English name; −1 when the entry has none.</summary>
    public int ColumnOf(string name) => columnByName.TryGetValue(ColumnName.Normalize(name), out var column) ? column : -1;

    /// <summary>A check of the key for one run; null when the entry has no key, or the table lacks a column of it.</summary>
    public KeyCheck? CreateKeyCheck(Func<int, bool> hasColumn) =>
        keyColumns.Length > 0 && keyColumns.All(hasColumn) ? new KeyCheck(keyColumns, key, [.. keyColumns.Select(column => Items[column])]) : null;

    private static FindingPlace PlaceOf(InformationItem item, int column) =>
        new(column + 1, item.Name, item.IsSensitive || item.Identifier is { IsPersonal: true }, item.IsKey);

    private static ColumnCheck[] Compile(InformationItem item, int column, FindingPlace place)
    {
        var check = TypeRules.Compile(item, column, place);
        return TypeRules.AllowsAnyText(item) ? [check, new NulCheck(column, place)] : [check];
    }

    private static IEnumerable<QualityRule> DoubtsOf(InformationItem item)
    {
        if (!item.Type.IsWellFormed) yield return HeaderRules.TypeUnknown;
        if (item.Identifier is { IsKnown: false }) yield return HeaderRules.IdentifierUnknown;
    }

    private void NameColumns(CatalogEntry entry)
    {
        if (entry.Items is null || entry.Items.Count == 0)
            throw new ArgumentException("The entry has no information items, so there is nothing to judge by.", nameof(entry));
        for (var column = 0; column < entry.Items.Count; column++)
        {
            var item = entry.Items[column];
            if (item is null || string.IsNullOrWhiteSpace(item.Name))
                throw new ArgumentException(FormattableString.Invariant($"Item {column + 1} of the entry has no name."), nameof(entry));
            foreach (var name in new[] { item.Name, item.EnglishName })
            {
                if (string.IsNullOrWhiteSpace(name)) continue;
                if (columnByName.TryGetValue(ColumnName.Normalize(name!), out var other) && other != column)
                    throw new ArgumentException($"Two items of the entry are named '{ColumnName.Normalize(name!)}'.", nameof(entry));
                columnByName[ColumnName.Normalize(name!)] = column;
            }
        }
    }
}
