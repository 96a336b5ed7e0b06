using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>Which value of its source each item has in each row: any, or one of its own where rows must differ.</summary>
internal sealed class RowNumbers
{
    private readonly long[] capacities;
    private readonly long[] strides;
    private readonly int seed;

    /// <param name="capacities">How many values each column has; 0 for one that follows from others.</param>
    /// <param name="unique">The sets of columns in which rows must differ.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many different rows.</exception>
    public RowNumbers(long[] capacities, IEnumerable<IReadOnlyList<int>> unique, long rows, int seed)
    {
        this.capacities = capacities;
        this.seed = seed;
        strides = new long[capacities.Length];
        foreach (var columns in unique.OrderBy(columns => columns.Count)) Tell(columns, rows);
    }

    public long Of(int column, long row) =>
        strides[column] == 0 ? Spread.Any(seed, row, column, capacities[column]) : Spread.Own(seed, row / strides[column], capacities[column]);

    /// <summary>Whether rows must differ in this column.</summary>
    public bool IsOwn(int column) => strides[column] > 0;

    private void Tell(IReadOnlyList<int> columns, long rows)
    {
        if (columns.Any(column => strides[column] == 1 && capacities[column] >= rows)) return;
        if (columns.Where(column => strides[column] == 0 && capacities[column] >= rows).OrderByDescending(column => capacities[column]).Take(1).ToArray() is { Length: 1 } found && found[0] is var one)
        {
            strides[one] = 1;
            return;
        }
        long stride = 1;
        foreach (var column in columns.Where(column => capacities[column] > 0 && strides[column] == 0))
        {
            strides[column] = stride;
            stride *= capacities[column];
            if (stride >= rows) return;
        }
        throw new ArgumentOutOfRangeException(nameof(rows), rows, $"The items in which rows must differ have only {stride} different values.");
    }
}
