using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>
/// Where blank lines were passed over, so that of a record its line can be told; beyond a number that nobody leaves blank it is not told any more. It may be asked while lines are
/// still added.
/// </summary>
internal sealed class BlankLines
{
    private const int Most = 100_000;

    /// <summary>The record that follows each blank line, ascending.</summary>
    private readonly List<long> before = [];
    private long knownTo = long.MaxValue;

    public void Add(RecordBatch batch)
    {
        foreach (var fault in batch.Faults)
        {
            if (fault.Kind != RecordFaultKind.Blank) continue;
            lock (before)
            {
                if (knownTo < long.MaxValue) return;
                if (before.Count < Most) before.Add(batch.FirstRecord + fault.Ordinal);
                else knownTo = batch.FirstRecord + fault.Ordinal;
            }
        }
    }

    /// <summary>The line of a record, both from 1; null where it isn't known.</summary>
    public long? LineOf(long record)
    {
        lock (before) return Found(record);
    }

    private long? Found(long record)
    {
        if (record >= knownTo) return null;
        int low = 0, high = before.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (before[middle] <= record) low = middle + 1;
            else high = middle;
        }
        return record + low;
    }
}
