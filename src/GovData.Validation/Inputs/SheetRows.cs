using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Which row of a sheet each record stands in. Kept are only the places where rows without a value were passed over. It may be asked while rows are still added.</summary>
internal sealed class SheetRows
{
    private readonly List<(long Record, int Row)> starts = [];
    private long records;
    private int last;

    /// <summary>The next record stands in a row further down.</summary>
    public void Add(int row)
    {
        lock (starts)
        {
            records++;
            if (starts.Count == 0 || row != last + 1) starts.Add((records, row));
            last = row;
        }
    }

    /// <summary>The row of a record, from 1; of one that was not read, the row below the last.</summary>
    public int Of(long record)
    {
        lock (starts) return Found(record);
    }

    private int Found(long record)
    {
        if (record > records || starts.Count == 0) return last + 1;
        int low = 0, high = starts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle].Record <= record) low = middle;
            else high = middle - 1;
        }
        return (int)(starts[low].Row + record - starts[low].Record);
    }
}
