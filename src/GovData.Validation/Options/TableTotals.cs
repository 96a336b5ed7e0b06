using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>控制总数. What the sender counted, to be found again in the table: a cut-off file or an open quote shows here.</summary>
public class TableTotals
{
    /// <summary>记录数. How many records; null when it isn't known.</summary>
    public long? Rows { get; set; }

    /// <summary>合计. By the name of an item with numbers, the sum of its values. Values that are no numbers have findings of their own and count nothing.</summary>
    public IDictionary<string, decimal> Sums { get; set; } = new Dictionary<string, decimal>();
}
