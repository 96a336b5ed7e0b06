using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What is wrong with a table as a whole: its bytes, its header, its entry, its totals. Told to every edition that has the rule; why it can't be judged at all is told to each.</summary>
internal sealed class TableFindings(IReadOnlyList<FindingTally> tallies, IReadOnlyList<RuleSet> editions, Action<Finding>? sink = null)
{
    /// <summary>A finding without a sample.</summary>
    public void Count(QualityRule rule, FindingPlace place)
    {
        ForEach(rule, tally => tally.Count(rule, place));
        if (IsToldTo(0, rule)) sink?.Invoke(new(rule, place, null, null, null, null));
    }

    /// <summary>Why an input can't be read on: shown whatever number of samples is kept.</summary>
    public void Fail(QualityRule rule, FindingPlace place, long? row, long? offset, string? value)
    {
        ForEach(rule, tally => tally.Count(rule, place).Sample(row, offset, value));
        if (IsToldTo(0, rule)) sink?.Invoke(new(rule, place, row, offset, value, null));
    }

    /// <summary>A finding with where it is and what is there.</summary>
    public void Add(QualityRule rule, FindingPlace place, long? row = null, long? offset = null, string? value = null)
    {
        ForEach(rule, tally => tally.Add(rule, place)?.Sample(row, offset, value));
        if (IsToldTo(0, rule)) sink?.Invoke(new(rule, place, row, offset, value, null));
    }

    private void ForEach(QualityRule rule, Action<FindingTally> tell)
    {
        for (var i = 0; i < tallies.Count; i++)
            if (IsToldTo(i, rule)) tell(tallies[i]);
    }

    /// <summary>A report without the reason would say that nothing is wrong with what nobody could read.</summary>
    private bool IsToldTo(int edition, QualityRule rule) => edition < editions.Count && (editions[edition].Has(rule) || rule.Severity == RuleSeverity.Fatal);

    /// <summary>What is wrong is told to nobody: for reading without judging.</summary>
    public static TableFindings Untold { get; } = new([], []);
}
