using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>How often one rule was broken in one place.</summary>
internal sealed class FindingSlot(QualityRule rule, FindingPlace place)
{
    public QualityRule Rule { get; } = rule;

    public FindingPlace Where { get; } = place;

    public long Count { get; set; }

    public List<FindingSample> Samples { get; } = [];

    public FindingSample Sample(long? row, long? byteOffset, string? value)
    {
        var sample = new FindingSample { Row = row, ByteOffset = byteOffset, Value = value, Item = Where.Name, Rule = Rule.Id };
        Samples.Add(sample);
        return sample;
    }

    public FindingCount ToCount() =>
        new() { Item = Where.Name, Rule = Rule.Id, Severity = Rule.Severity, Count = Count, Samples = Samples };
}
