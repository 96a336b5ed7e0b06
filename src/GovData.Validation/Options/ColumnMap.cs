using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>列名对照. Which item a column belongs to, where the file calls it otherwise than the entry does.</summary>
public class ColumnMap
{
    private readonly Dictionary<string, string> itemOf = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says that a column belongs to an item. Spaces around names and case don't count; the last word on a column holds.</summary>
    /// <param name="column">The name in the file's header (or the member of a JSON object).</param>
    /// <param name="item">The item's Chinese or English name.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public ColumnMap Add(string column, string item)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        itemOf[ColumnName.Normalize(column)] = item;
        return this;
    }

    /// <summary>What was said so far: by column, the item.</summary>
    public IReadOnlyDictionary<string, string> Items => itemOf;

    internal Dictionary<string, string> Copy() => new(itemOf, StringComparer.OrdinalIgnoreCase);
}
