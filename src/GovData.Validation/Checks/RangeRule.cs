using System;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>取值范围. Not below a minimum and not above a maximum, compared as what the item's type is.</summary>
internal sealed class RangeRule(Comparison comparison, byte[]? minimum, byte[]? maximum) : ICellRule
{
    public bool Accepts(ReadOnlySpan<byte> value) => Broken(value) is null;

    public Breach? Breach(ReadOnlySpan<byte> value) => Broken(value) is { } rule ? new(rule) : null;

    /// <summary>Whether the bounds of an item are values of its type, and in order.</summary>
    public static bool IsReadable(InformationItem item)
    {
        if (Comparison.Of(item.Type.Kind) is not { } comparison) return false;
        byte[]? minimum = Bound(item.Minimum), maximum = Bound(item.Maximum);
        return (minimum is null || comparison.Reads(minimum)) && (maximum is null || comparison.Reads(maximum))
            && (minimum is null || maximum is null || comparison.Compare(minimum, maximum) <= 0);
    }

    /// <summary>The rule of an item's bounds; null when it has none, or none that can be judged by.</summary>
    public static RangeRule? For(InformationItem item) => (item.Minimum is null && item.Maximum is null) || !IsReadable(item)
        ? null
        : new RangeRule(Comparison.Of(item.Type.Kind)!, Bound(item.Minimum), Bound(item.Maximum));

    private static byte[]? Bound(string? text) => string.IsNullOrWhiteSpace(text) ? null : TextForm.Utf8.Encode(text!.Trim());

    private QualityRule? Broken(ReadOnlySpan<byte> value) =>
        minimum is not null && comparison.Compare(value, minimum) < 0 ? CellRules.Minimum
        : maximum is not null && comparison.Compare(value, maximum) > 0 ? CellRules.Maximum
        : null;
}
