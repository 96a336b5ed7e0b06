using System;
using System.Buffers.Text;
using System.Globalization;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Compares two values of one type. Values that aren't of the type have findings of their own and are never compared.</summary>
internal abstract class Comparison
{
    private static readonly Comparison Numbers = new NumberComparison();
    private static readonly Comparison Texts = new TextComparison();

    /// <summary>How values of a kind are compared; null for kinds without an order.</summary>
    public static Comparison? Of(ItemDataKind kind)
    {
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.Integer) return Numbers;
        if (kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint) return Numbers;
        return kind == ItemDataKind.Date || kind == ItemDataKind.DateTime ? Texts : null;
    }

    /// <summary>Whether a bound written in an entry can be compared with.</summary>
    public abstract bool Reads(ReadOnlySpan<byte> bound);

    /// <summary>Negative, zero or positive, as <paramref name="left"/> is less, equal or more.</summary>
    public abstract int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

    /// <summary>Decimal as far as decimals go, beyond that as floating point.</summary>
    private sealed class NumberComparison : Comparison
    {
        public override bool Reads(ReadOnlySpan<byte> bound) => !double.IsNaN(Double(bound));

        public override int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
            TryDecimal(left, out var a) && TryDecimal(right, out var b) ? a.CompareTo(b) : Double(left).CompareTo(Double(right));

        private static bool TryDecimal(ReadOnlySpan<byte> value, out decimal number) =>
            decimal.TryParse(TextForm.Utf8.Decode(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

        private static double Double(ReadOnlySpan<byte> value) =>
            Utf8Parser.TryParse(value, out double number, out var read) && read == value.Length ? number : double.NaN;
    }

    /// <summary>
    /// Dates and times as written, the longest first part that both have: <c>2026-11-26</c> is not before <c>2026-11-26 08:00:00</c>. Where
    /// both say how far they are from UTC, they are compared as instants.
    /// </summary>
    private sealed class TextComparison : Comparison
    {
        private const int DateLength = 10;
        private const int DateAndTime = 19;

        public override bool Reads(ReadOnlySpan<byte> bound) => DateText.IsDate(bound) || default(DateTimeRule).Accepts(bound);

        public override int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
        {
            if (TryInstant(left, out var a) && TryInstant(right, out var b)) return a.CompareTo(b);
            var length = Math.Min(Math.Min(left.Length, right.Length), DateAndTime);
            var days = left.Slice(0, Math.Min(length, DateLength)).SequenceCompareTo(right.Slice(0, Math.Min(length, DateLength)));
            if (days != 0 || length < DateAndTime) return days;
            return left.Slice(DateLength + 1, DateAndTime - DateLength - 1).SequenceCompareTo(right.Slice(DateLength + 1, DateAndTime - DateLength - 1));
        }

        private static bool TryInstant(ReadOnlySpan<byte> value, out DateTimeOffset instant)
        {
            instant = default;
            var hasOffset = value[value.Length - 1] == 'Z' || (value[value.Length - 3] == ':' && value[value.Length - 6] is (byte)'+' or (byte)'-');
            return hasOffset && DateTimeOffset.TryParse(TextForm.Utf8.Decode(value), CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
        }
    }
}
