using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>The first so many of rows that come in no order.</summary>
internal sealed class FirstRows(int most)
{
    private readonly SortedDictionary<long, SpilledKey> rows = [];
    private long last = long.MaxValue;

    public bool IsEmpty => rows.Count == 0;

    public void Offer(SpilledKey key)
    {
        if (most == 0 || (rows.Count == most && key.Row >= last)) return;
        rows[key.Row] = key;
        if (rows.Count > most) rows.Remove(last);
        if (rows.Count < most) return;
        foreach (var row in rows.Keys) last = row;
    }

    public IEnumerable<SpilledKey> InOrder() => rows.Values;
}
