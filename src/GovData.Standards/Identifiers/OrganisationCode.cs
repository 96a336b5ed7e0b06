using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>组织机构代码 (GB 11714-1997). Eight characters and a check character, written with or without a hyphen before it.</summary>
public readonly struct OrganisationCode : IEquatable<OrganisationCode>
{
    private static readonly RefusalsOf Refuse = new("organisation-code", "组织机构代码", "organisation code");

    private readonly string? value;

    private OrganisationCode(string value) => this.value = value;

    private static ReadOnlySpan<byte> Weights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The nine characters without a hyphen; empty for the default.</summary>
    public string Value => value ?? "";

    /// <summary>Why this is not an organisation code; null when it is one.</summary>
    /// <param name="text">The text, with or without the hyphen.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 9 && !(text.Length == 10 && text[8] == '-')) return Refuse.Length(text, "9 位", "9 characters");
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            var worth = Alphabet.Of(Alphabet.AlphanumericValues, text[i]);
            if (worth < 0) return Refuse.Character(i, text[i], Alphabet.Alphanumeric, "数字或大写字母", "a digit or an upper-case letter");
            sum += worth * Weights[i];
        }
        var last = text[text.Length - 1];
        if (!Ascii.IsDigit(last) && last != 'X') return Refuse.Character(text.Length - 1, last, Ascii.Digits + "X", "数字或大写字母 X", "a digit or an upper-case X");
        return last == CheckCharacter(sum) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are an organisation code, with or without the hyphen.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 9 && !(utf8.Length == 10 && utf8[8] == '-')) return false;
        int sum = 0, foreign = 0;
        for (var i = 0; i < 8; i++)
        {
            int worth = Alphabet.AlphanumericValues[utf8[i]];
            foreign |= worth;
            sum += worth * Weights[i];
        }
        return foreign >= 0 && utf8[utf8.Length - 1] == CheckCharacter(sum);
    }

    /// <summary>Reads an organisation code.</summary>
    /// <param name="text">For example <c>600037341</c> or <c>60003734-1</c>.</param>
    /// <param name="value">The code; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationCode value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new OrganisationCode(text!.Length == 9 ? text : text.Remove(8, 1)) : default;
        return reason is null;
    }

    /// <summary>Reads an organisation code.</summary>
    /// <param name="text">For example <c>600037341</c> or <c>60003734-1</c>.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static OrganisationCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same code.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(OrganisationCode left, OrganisationCode right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(OrganisationCode left, OrganisationCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OrganisationCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrganisationCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The nine characters without a hyphen.</summary>
    public override string ToString() => Value;

    private static char CheckCharacter(int sum) => "0X987654321"[sum % 11];
}
