using System;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What a table's column of a type would take as a value.</summary>
internal sealed class TypedValue(ItemDataType type)
{
    /// <summary>Whether the text is a value of the type; a type that isn't known allows any.</summary>
    public bool Allows(string text)
    {
        ReadOnlySpan<byte> value = Encoding.UTF8.GetBytes(text);
        if (value.Length == 0) return false;
        var kind = type.Kind;
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency) return new NumberRule(type.Length, type.Scale, isFloating: false).Judge(value) is null;
        if (kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint) return new NumberRule(type.Length, type.Scale, isFloating: true).Judge(value) is null;
        if (kind == ItemDataKind.Integer) return new IntegerRule(type.Length).Judge(value) is null;
        if (kind == ItemDataKind.Date) return new DateRule().Judge(value) is null;
        if (kind == ItemDataKind.DateTime) return new DateTimeRule().Judge(value) is null;
        if (kind == ItemDataKind.Logical) return new LogicalRule().Judge(value) is null;
        return new TextRule(type.Length).Judge(value) is null;
    }
}
