using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What a finding is about: one item, several items together, or the table as a whole.</summary>
/// <param name="index">Its number in the order of the report: the table is 0.</param>
/// <param name="name">The name of the item; null for the table.</param>
/// <param name="isMasked">Whether its values are shown masked.</param>
internal sealed class FindingPlace(int index, string? name, bool isMasked = false)
{
    public int Index { get; } = index;

    public string? Name { get; } = name;

    public bool IsMasked { get; } = isMasked;

    /// <summary>The columns of the plan that it stands for; none for the table.</summary>
    public IReadOnlyList<int> Columns { get; init; } = [];

    /// <summary>A bit for each key and constraint that the item belongs to: they aren't asked where a value of theirs is wrong already.</summary>
    public ulong Watchers { get; set; }
}
