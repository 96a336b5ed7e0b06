using System;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What a table's column of a type takes as a value, and how such values are ordered.</summary>
internal sealed class TypedValue(ItemDataType type)
{
    private readonly Comparison? comparison = Comparison.Of(type.Kind);

    /// <summary>Whether one value can be above another.</summary>
    public bool IsOrdered => comparison is not null;

    /// <summary>Whether the text is a value of the type; a type that isn't known allows any.</summary>
    public bool Allows(string text)
    {
        ReadOnlySpan<byte> value = TextForm.Utf8.Encode(text);
        if (value.Length == 0) return false;
        var kind = type.Kind;
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency) return new NumberRule(type.Length, type.Scale, isFloating: false).Accepts(value);
        if (kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint) return new NumberRule(type.Length, type.Scale, isFloating: true).Accepts(value);
        if (kind == ItemDataKind.Integer) return new IntegerRule(type.Length).Accepts(value);
        if (kind == ItemDataKind.Date) return new DateRule().Accepts(value);
        if (kind == ItemDataKind.DateTime) return new DateTimeRule().Accepts(value);
        if (kind == ItemDataKind.Logical) return new LogicalRule().Accepts(value);
        return new TextRule(type.Length, TextForm.Utf8, Fillers.None, looksForSpaces: false).Accepts(value);
    }

    /// <summary>Whether values of both types can be compared: numbers of any kind, or dates with or without time.</summary>
    public bool IsComparableWith(TypedValue other) => comparison is not null && comparison == other.comparison;

    /// <summary>Which of two allowed values is above the other.</summary>
    public int Compare(string left, string right) => comparison?.Compare(TextForm.Utf8.Encode(left), TextForm.Utf8.Encode(right)) ?? 0;
}
