using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What is wrong with a table as a whole: its bytes, its header, its entry, its totals. Told to every edition that has the rule.</summary>
internal sealed class TableFindings(IReadOnlyList<FindingTally> tallies, IReadOnlyList<RuleSet> editions, Action<Finding>? sink = null)
{
    /// <summary>A finding without a sample.</summary>
    public void Count(QualityRule rule, FindingPlace place)
    {
        ForEach(rule, tally => tally.Count(rule, place));
        if (editions[0].Has(rule)) sink?.Invoke(new(rule, place, null, null, null, null));
    }

    /// <summary>Why an input can't be read on: shown whatever number of samples is kept.</summary>
    public void Fail(QualityRule rule, FindingPlace place, long? row, long? offset, string? value)
    {
        ForEach(rule, tally => tally.Count(rule, place).Sample(row, offset, value));
        if (editions[0].Has(rule)) sink?.Invoke(new(rule, place, row, offset, value, null));
    }

    /// <summary>A finding with where it is and what is there.</summary>
    public void Add(QualityRule rule, FindingPlace place, long? row = null, long? offset = null, string? value = null)
    {
        ForEach(rule, tally => tally.Add(rule, place)?.Sample(row, offset, value));
        if (editions[0].Has(rule)) sink?.Invoke(new(rule, place, row, offset, value, null));
    }

    private void ForEach(QualityRule rule, Action<FindingTally> tell)
    {
        for (var i = 0; i < tallies.Count; i++)
            if (editions[i].Has(rule)) tell(tallies[i]);
    }
}
