using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Fuzz;

/// <summary>How often each kind of input came to each outcome. A fuzz that never comes to one of them has tried less than it says.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long[]> counts = new(StringComparer.Ordinal);

    public long Cases { get; private set; }

    public void Count(string kind, Outcome outcome)
    {
        if (!counts.TryGetValue(kind, out var of)) counts[kind] = of = new long[Enum.GetValues<Outcome>().Length];
        of[(int)outcome]++;
        Cases++;
    }

    /// <summary>Kinds and outcomes that were never seen.</summary>
    public IReadOnlyList<string> Missing() =>
        [.. from kind in TableKinds.All.Concat(IdentifierFuzz.Kinds)
            from outcome in kind.StartsWith(IdentifierFuzz.Prefix, StringComparison.Ordinal) ? [Outcome.Findings, Outcome.Clean] : Enum.GetValues<Outcome>()
            where !counts.TryGetValue(kind, out var of) || of[(int)outcome] == 0
            select $"{kind}: {outcome}"];

    public override string ToString() =>
        $"{"",-42} {"unreadable",12} {"findings",12} {"clean",12}\n" + string.Join('\n', counts.Select(kind => $"{kind.Key,-42} {kind.Value[0],12} {kind.Value[1],12} {kind.Value[2],12}"));
}

/// <summary>What became of an input.</summary>
internal enum Outcome
{
    Unreadable,
    Findings,
    Clean,
}
