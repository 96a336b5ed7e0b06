using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>护照号码, Chinese (with those of Hong Kong and Macao) or foreign. Five to 17 digits and upper-case letters. Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>格式提示. It has no check digit, every country numbers as it likes, and implementations disagree about the Chinese forms (likely, not verified): a hint for the
/// clerk, never a proof. A form that is not known is no reason for refusal: see <see cref="HasChineseForm"/>.</remarks>
public readonly partial struct Passport : IEquatable<Passport>
{
    private const int Shortest = 5;
    private const int Longest = 17;

    private static readonly RefusalsOf Refuse = new("passport", "护照号码", "passport number");

    private readonly string? value;

    private Passport(string value) => this.value = value;

    /// <summary>The characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>中国护照格式. Whether it has a form known of Chinese passports: ordinary, official, of Hong Kong, of Macao. A foreign one may have it by chance.</summary>
    public bool HasChineseForm => value is not null && PassportForms.IsChinese(value);

    /// <summary>Why this has not the form of a passport number; null when it has. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length is < Shortest or > Longest) return Refuse.Length(text, "5 至 17 位", "5 to 17 characters");
        for (var i = 0; i < text.Length; i++)
            if (!Alphabet.IsAlphanumeric(text[i])) return Refuse.Character(i, text[i], Alphabet.Alphanumeric, "数字或大写字母", "a digit or an upper-case letter");
        return null;
    }

    /// <summary>Whether these bytes have the form of a passport number.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => utf8.Length is >= Shortest and <= Longest && Alphabet.IsAlphanumeric(utf8);

    /// <summary>Reads a passport number.</summary>
    /// <param name="text">For example <c>E12345678</c>.</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Passport value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new Passport(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a passport number.</summary>
    /// <param name="text">For example <c>E12345678</c>.</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static Passport Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(Passport left, Passport right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(Passport left, Passport right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Passport other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Passport other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>E*******8</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 1, 1);
}
