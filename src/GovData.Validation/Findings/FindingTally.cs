using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>Counts per rule and place with the first samples; bounded by rules × places however much is wrong.</summary>
internal sealed class FindingTally(int places, int samplesPerFinding)
{
    private readonly int rules = RuleSet.Every.Count;
    private readonly FindingSlot?[] slots = new FindingSlot?[places * RuleSet.Every.Count];
    private readonly List<int> used = [];

    /// <summary>Counts one finding; returns its slot while the slot still takes samples, otherwise null.</summary>
    public FindingSlot? Add(QualityRule rule, FindingPlace place)
    {
        var slot = Count(rule, place);
        return slot.Samples.Count < samplesPerFinding ? slot : null;
    }

    /// <summary>Counts one finding; returns its slot.</summary>
    public FindingSlot Count(QualityRule rule, FindingPlace place)
    {
        var slot = SlotOf(rule, place);
        slot.Count++;
        return slot;
    }

    /// <summary>Whether all samples are there that are kept.</summary>
    public bool HasAllSamples(QualityRule rule, FindingPlace place) =>
        slots[place.Index * rules + rule.Index] is { } slot && slot.Samples.Count >= samplesPerFinding;

    /// <summary>How many samples more are kept.</summary>
    public int Room(QualityRule rule, FindingPlace place) => Math.Max(0, samplesPerFinding - SlotOf(rule, place).Samples.Count);

    /// <summary>A sample of a finding counted before.</summary>
    public void Sample(QualityRule rule, FindingPlace place, long? row, long? offset) => SlotOf(rule, place).Sample(row, offset, value: null);

    /// <summary>Adds what a later part of the input has found.</summary>
    public void Merge(FindingTally later)
    {
        foreach (var index in later.used)
        {
            var from = later.slots[index]!;
            var to = SlotOf(from.Rule, from.Where);
            to.Count += from.Count;
            to.Samples.AddRange(from.Samples.Take(samplesPerFinding - to.Samples.Count));
        }
    }

    public IEnumerable<FindingSample> Samples => used.SelectMany(index => slots[index]!.Samples);

    public void Clear()
    {
        foreach (var index in used) slots[index] = null;
        used.Clear();
    }

    /// <summary>What stopped the reading first, then the table, then item by item; rules in the order of their set.</summary>
    public IList<FindingCount> ToCounts()
    {
        used.Sort();
        var counts = used.Select(index => slots[index]!.ToCount()).ToList();
        return [.. counts.Where(IsFatal), .. counts.Where(count => !IsFatal(count))];
    }

    private static bool IsFatal(FindingCount count) => count.Severity == RuleSeverity.Fatal;

    private FindingSlot SlotOf(QualityRule rule, FindingPlace place)
    {
        ref var slot = ref slots[place.Index * rules + rule.Index];
        if (slot is not null) return slot;
        used.Add(place.Index * rules + rule.Index);
        return slot = new FindingSlot(rule, place);
    }
}
