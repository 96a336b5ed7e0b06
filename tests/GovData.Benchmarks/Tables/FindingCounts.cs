using System;
using System.Collections.Generic;

namespace GovData.Benchmarks.Tables;

/// <summary>Findings per item and rule, in the truth's words.</summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(string item, string rule, int count = 1) => counts[item + "/" + rule] = counts.GetValueOrDefault(item + "/" + rule) + count;

    /// <summary>Gives every count to another list, over a type that every context knows.</summary>
    public void CopyTo(Action<string, string, int> add)
    {
        foreach (var (key, count) in counts)
            if (key.Split('/') is [var item, var rule]) add(item, rule, count);
    }

    public bool Equal(Dictionary<string, int> truth)
    {
        var same = true;
        foreach (var key in new SortedSet<string>([.. truth.Keys, .. counts.Keys], StringComparer.Ordinal))
            if (truth.GetValueOrDefault(key) is var expected && counts.GetValueOrDefault(key) is var found && expected != found)
            {
                same = false;
                if (counts.Count > 0) Console.Error.WriteLine($"{key}: planted {expected}, found {found}");
            }
        return same;
    }
}
