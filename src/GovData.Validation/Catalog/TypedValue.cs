using System;
using System.Globalization;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What a table's column of a type takes as a value, and how such values are ordered.</summary>
internal sealed class TypedValue(ItemDataType type)
{
    private enum Order
    {
        None,
        Number,
        Date,
        DateTime,
    }

    /// <summary>Whether one value can be above another.</summary>
    public bool IsOrdered => OrderOf(type.Kind) != Order.None;

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

    /// <summary>Whether values of both types can be compared: numbers of any kind, dates, or dates and times.</summary>
    public bool IsComparableWith(TypedValue other) => IsOrdered && OrderOf(type.Kind) == OrderOf(other.TypeKind);

    /// <summary>Which of two allowed values is above the other. What is beyond the range of the runtime's types compares as text.</summary>
    public int Compare(string left, string right) => OrderOf(type.Kind) switch
    {
        Order.Number when TryDecimal(left, out var a) && TryDecimal(right, out var b) => a.CompareTo(b),
        Order.Number when TryDouble(left, out var a) && TryDouble(right, out var b) => a.CompareTo(b),
        Order.DateTime when TryInstant(left, out var a) && TryInstant(right, out var b) => a.CompareTo(b),
        _ => string.CompareOrdinal(left, right),
    };

    private ItemDataKind TypeKind => type.Kind;

    private static bool TryDecimal(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool TryDouble(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Without a distance from UTC a time is taken as it stands, so that two of one kind compare as written.</summary>
    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    private static Order OrderOf(ItemDataKind kind)
    {
        if (kind == ItemDataKind.Date) return Order.Date;
        if (kind == ItemDataKind.DateTime) return Order.DateTime;
        var isNumber = kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.Integer
            || kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint;
        return isNumber ? Order.Number : Order.None;
    }
}
