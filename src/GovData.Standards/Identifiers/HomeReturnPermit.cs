using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>港澳居民来往内地通行证号码 (回乡证). H (香港) or M (澳门) and eight digits; older cards have two more, which count the issues. Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>格式提示. It has no check digit, and its form is what implementations agree on (likely, not verified): a hint for the clerk, never a proof.</remarks>
public readonly struct HomeReturnPermit : IEquatable<HomeReturnPermit>
{
    private static readonly RefusalsOf Refuse = new("home-return-permit", "港澳居民来往内地通行证号码", "home return permit number");

    private readonly string? value;

    private HomeReturnPermit(string value) => this.value = value;

    /// <summary>The characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>终身号. The first nine characters, which stay when the card is renewed.</summary>
    public string Holder => value is null ? "" : value.Substring(0, 9);

    /// <summary>换证次数. How often the card was issued, of an older number of 11 characters; null of one of nine.</summary>
    public int? IssueCount => value is { Length: 11 } && Ascii.TryNumber(value.AsSpan(9), out var count) ? count : null;

    /// <summary>Why this has not the form of a home return permit number; null when it has. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length is not (9 or 11)) return Refuse.Length(text, "9 位（旧卡 11 位）", "9 characters (an older card 11)");
        if (text[0] is not ('H' or 'M')) return Refuse.Character(0, text[0], "HM", "大写字母 H（香港）或 M（澳门）", "an upper-case H (Hong Kong) or M (Macao)");
        for (var i = 1; i < text.Length; i++)
            if (!Ascii.IsDigit(text[i])) return Refuse.Character(i, text[i], Ascii.Digits, "数字", "a digit");
        return null;
    }

    /// <summary>Whether these bytes have the form of a home return permit number.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        utf8.Length is 9 or 11 && utf8[0] is (byte)'H' or (byte)'M' && Ascii.AreDigits(utf8.Slice(1));

    /// <summary>Reads a home return permit number.</summary>
    /// <param name="text">For example <c>H12345678</c>.</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out HomeReturnPermit value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new HomeReturnPermit(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a home return permit number.</summary>
    /// <param name="text">For example <c>H12345678</c>.</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static HomeReturnPermit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(HomeReturnPermit left, HomeReturnPermit right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(HomeReturnPermit left, HomeReturnPermit right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HomeReturnPermit other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HomeReturnPermit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>H*******8</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 1, 1);
}
