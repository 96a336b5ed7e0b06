using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>台湾居民来往大陆通行证号码 (台胞证). Eight digits on the card of five years; ten to twelve digits and upper-case letters on older and single-entry ones. Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>格式提示. It has no check digit that is known, and implementations disagree about the older forms (likely, not verified): a hint for the clerk, never a proof.</remarks>
public readonly struct TaiwanTravelPermit : IEquatable<TaiwanTravelPermit>
{
    private static readonly RefusalsOf Refuse = new("taiwan-travel-permit", "台湾居民来往大陆通行证号码", "Taiwan travel permit number");

    private readonly string? value;

    private TaiwanTravelPermit(string value) => this.value = value;

    /// <summary>The characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>五年期. Whether it has the form of the card of five years: eight digits.</summary>
    public bool IsFiveYear => Value.Length == 8;

    /// <summary>Why this has not the form of a Taiwan travel permit number; null when it has. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length is not (8 or 10 or 11 or 12)) return Refuse.Length(text, "8 位（旧证 10 至 12 位）", "8 characters (an older one 10 to 12)");
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Length == 8 ? Ascii.IsDigit(text[i]) : Alphabet.IsAlphanumeric(text[i])) continue;
            return text.Length == 8 ? Refuse.Character(i, text[i], Ascii.Digits, "数字", "a digit") : Refuse.Character(i, text[i], Alphabet.Alphanumeric, "数字或大写字母", "a digit or an upper-case letter");
        }
        return null;
    }

    /// <summary>Whether these bytes have the form of a Taiwan travel permit number.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 8 ? Ascii.AreDigits(utf8) : utf8.Length is >= 10 and <= 12 && Alphabet.IsAlphanumeric(utf8);

    /// <summary>Reads a Taiwan travel permit number.</summary>
    /// <param name="text">For example <c>12345678</c>.</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out TaiwanTravelPermit value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new TaiwanTravelPermit(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a Taiwan travel permit number.</summary>
    /// <param name="text">For example <c>12345678</c>.</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static TaiwanTravelPermit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(TaiwanTravelPermit left, TaiwanTravelPermit right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(TaiwanTravelPermit left, TaiwanTravelPermit right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TaiwanTravelPermit other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaiwanTravelPermit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>1******8</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 1, 1);
}
