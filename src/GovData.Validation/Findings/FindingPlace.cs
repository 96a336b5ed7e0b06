namespace GovData.Validation;

/// <summary>What a finding is about: one item, the compound key, or the table as a whole.</summary>
/// <param name="index">Its number in the order of the report: the table is 0.</param>
/// <param name="name">The name of the item; null for the table.</param>
/// <param name="isMasked">Whether its values are shown masked.</param>
/// <param name="isKey">Whether it belongs to the key.</param>
internal sealed class FindingPlace(int index, string? name, bool isMasked = false, bool isKey = false)
{
    public int Index { get; } = index;

    public string? Name { get; } = name;

    public bool IsMasked { get; } = isMasked;

    public bool IsKey { get; } = isKey;
}
