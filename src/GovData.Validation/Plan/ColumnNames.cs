using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Which item a column belongs to, by Chinese or English name or by what the caller has said.</summary>
internal sealed class ColumnNames
{
    private readonly Dictionary<string, int> columnOf = new(StringComparer.OrdinalIgnoreCase);

    public ColumnNames(CatalogEntry entry, IReadOnlyDictionary<string, string> itemOfColumn)
    {
        if (entry.Items is null || entry.Items.Count == 0)
            throw new ArgumentException("The entry has no information items, so there is nothing to judge by.", nameof(entry));
        for (var column = 0; column < entry.Items.Count; column++)
        {
            var item = entry.Items[column];
            if (item is null || string.IsNullOrWhiteSpace(item.Name))
                throw new ArgumentException(FormattableString.Invariant($"Item {column + 1} of the entry has no name."), nameof(entry));
            foreach (var name in new[] { item.Name, item.EnglishName })
                if (!string.IsNullOrWhiteSpace(name) && !TryName(name!, column)) throw new ArgumentException($"Two items of the entry are named '{ColumnName.Normalize(name!)}'.", nameof(entry));
        }
        foreach (var mapped in itemOfColumn)
            columnOf[mapped.Key] = ColumnOf(mapped.Value) is >= 0 and var column
                ? column
                : throw new ArgumentException($"The column map names '{mapped.Value}', which is no item of the entry.", nameof(itemOfColumn));
    }

    /// <summary>−1 when it belongs to none.</summary>
    public int ColumnOf(string name) => columnOf.TryGetValue(ColumnName.Normalize(name), out var column) ? column : -1;

    private bool TryName(string name, int column)
    {
        name = ColumnName.Normalize(name);
        if (columnOf.TryGetValue(name, out var other)) return other == column;
        columnOf[name] = column;
        return true;
    }
}
