using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct ItemDataType
{
    private const int LongestText = 99_999;
    private const int MostDigits = 38;

    /// <summary>Why this is not an item type; null when it is one.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text) => Read(text, out _);

    /// <summary>Reads an item type: a letter of <see cref="ItemDataKind"/> and, where it takes one, a length.</summary>
    /// <param name="text">For example <c>C(18)</c>, <c>N(10,2)</c>, <c>D</c>.</param>
    /// <param name="value">The type; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemDataType value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Read(text, out value);
        return reason is null;
    }

    /// <summary>Reads an item type.</summary>
    /// <param name="text">For example <c>C(18)</c>, <c>N(10,2)</c>, <c>D</c>.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static ItemDataType Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static Refusal? Read(string? text, out ItemDataType value)
    {
        value = default;
        if (string.IsNullOrEmpty(text)) return ItemDataTypeRefusals.Empty;
        var kind = ItemDataKind.Of(text!.Substring(0, 1));
        if (!kind.IsKnown) return ItemDataTypeRefusals.Letter;
        if (text.Length == 1)
        {
            value = new ItemDataType(text, kind);
            return null;
        }
        if (text.Length < 4 || text[1] != '(' || text[text.Length - 1] != ')') return ItemDataTypeRefusals.Notation;
        if (!TakesLength(kind)) return ItemDataTypeRefusals.NoLength(kind);

        var inside = text.AsSpan(2, text.Length - 3);
        var comma = inside.IndexOf(',');
        if (!TryCount(comma < 0 ? inside : inside.Slice(0, comma), out var length)) return ItemDataTypeRefusals.Notation;
        if (length < 1 || length > (TakesScale(kind) ? MostDigits : LongestText)) return ItemDataTypeRefusals.Length;
        if (comma < 0)
        {
            value = new ItemDataType(text, kind, length);
            return null;
        }
        if (!TakesScale(kind)) return ItemDataTypeRefusals.NoScale(kind);
        if (!TryCount(inside.Slice(comma + 1), out var scale)) return ItemDataTypeRefusals.Notation;
        if (scale > length) return ItemDataTypeRefusals.Scale;
        value = new ItemDataType(text, kind, length, scale);
        return null;
    }

    private static bool TakesLength(ItemDataKind kind) =>
        kind != ItemDataKind.Date && kind != ItemDataKind.DateTime && kind != ItemDataKind.Logical;

    private static bool TakesScale(ItemDataKind kind) =>
        kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint;

    private static bool TryCount(ReadOnlySpan<char> digits, out int count)
    {
        count = 0;
        return digits.Length is >= 1 and <= 5 && (digits.Length == 1 || digits[0] != '0') && Ascii.TryNumber(digits, out count);
    }
}
