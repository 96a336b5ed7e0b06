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

    /// <summary>How many items; never a value.</summary>
    public override string ToString() => $"{nameof(SharedRow)} ({Count} items)";
}
