using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>Which cells of the breaking rows are taken, so that every fault has cells of its own and rows stay few.</summary>
internal sealed class BreakingGrid
{
    private readonly List<HashSet<int>> taken = [];

    /// <summary>How many rows there are.</summary>
    public int Rows => taken.Count;

    /// <summary>How many cells of a column are taken.</summary>
    public int Load(int column) => taken.Count(row => row.Contains(column));

    /// <summary>Takes these columns of the first row from <paramref name="from"/> in which all are free.</summary>
    public int Take(IReadOnlyCollection<int> columns, int from = 0)
    {
        var row = from;
        while (row < taken.Count && taken[row].Overlaps(columns)) row++;
        while (taken.Count <= row) taken.Add([]);
        taken[row].UnionWith(columns);
        return row;
    }
}
