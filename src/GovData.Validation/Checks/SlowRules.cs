using System;

namespace GovData.Validation;

/// <summary>Rules that few items have, asked one after the other.</summary>
internal readonly struct SlowRules(ICellRule[] rules) : ICellRule
{
    public bool Accepts(ReadOnlySpan<byte> value)
    {
        foreach (var rule in rules)
            if (!rule.Accepts(value)) return false;
        return true;
    }

    public Breach? Breach(ReadOnlySpan<byte> value)
    {
        foreach (var rule in rules)
            if (rule.Breach(value) is { } breach) return breach;
        return null;
    }
}
