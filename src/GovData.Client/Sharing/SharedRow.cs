using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>数据行 (one row of shared data): value by item name, null where there is none. Its text never shows a value.</summary>
public class SharedRow : Dictionary<string, string?>
{
    /// <summary>An empty row.</summary>
    public SharedRow()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of an item; null where the row has none.</summary>
    /// <param name="item">The item's name: one of those asked for, or of those granted when none were.</param>
    /// <exception cref="KeyNotFoundException">The rows have no such item; the message says which they have.</exception>
    public new string? this[string item]
    {
        get => TryGetValue(item, out var value) ? value : throw new KeyNotFoundException(Wording.Of(
            $"该行没有信息项“{item}”，只有：{string.Join("、", Keys)}。请在查询的 Items 中写明。", $"The row has no item '{item}', only {string.Join(", ", Keys)}. Name it in the query's Items."));
        set => base[item] = value;
    }

    /// <summary>How many items; never a value.</summary>
    public override string ToString() => $"{nameof(SharedRow)} ({Count} items)";
}
