using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>统一社会信用代码 (GB 32100-2015). The 18 characters of an organisation: class, division of registration, organisation code, check character.</summary>
public readonly struct SocialCreditCode : IEquatable<SocialCreditCode>
{
    private static readonly RefusalsOf Refuse = new("uscc", "统一社会信用代码", "unified social credit code");

    private readonly string? value;

    private SocialCreditCode(string value) => this.value = value;

    /// <summary>The 18 characters; empty for the default.</summary>
    public string Value => value ?? "";

    /// <summary>登记管理部门和机构类别. The first two characters: who registers it and what it is, for example <c>11</c> 机关.</summary>
    public string Category => value is null ? "" : value.Substring(0, 2);

    /// <summary>登记管理机关行政区划码. The division it was registered in, under the code of that day; null where the digits are no division code.</summary>
    public DivisionCode? Division =>
        value is not null && DivisionCode.TryParse(value.Substring(2, 6), out var division, out _) ? division : null;

    /// <summary>主体标识码. The organisation code inside; null in the rare case that it does not pass its own check.</summary>
    public OrganisationCode? Organisation =>
        value is not null && OrganisationCode.TryParse(value.Substring(8, 9), out var organisation, out _) ? organisation : null;

    /// <summary>Why this is not a unified social credit code; null when it is one.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 18) return Refuse.Length(text, "18 位", "18 characters");
        for (var i = 0; i < 18; i++)
        {
            var worth = Alphabet.Of(Alphabet.SocialCreditValues, text[i]);
            if (i is >= 2 and <= 7 && worth is < 0 or > 9) return Refuse.Character(i, text[i], Ascii.Digits, "数字（行政区划代码）", "a digit of the division code");
            if (worth < 0) return Refuse.Character(i, text[i], Alphabet.SocialCredit, "数字或除 I、O、Z、S、V 以外的大写字母", "a digit or an upper-case letter other than I, O, Z, S, V");
        }
        return SocialCreditCheck.Fits(text.AsSpan()) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are a unified social credit code.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => SocialCreditCheck.IsValid(utf8);

    /// <summary>Reads a unified social credit code.</summary>
    /// <param name="text">18 characters.</param>
    /// <param name="value">The code; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out SocialCreditCode value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new SocialCreditCode(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a unified social credit code.</summary>
    /// <param name="text">18 characters.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static SocialCreditCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same code.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(SocialCreditCode left, SocialCreditCode right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(SocialCreditCode left, SocialCreditCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SocialCreditCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SocialCreditCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The 18 characters.</summary>
    public override string ToString() => Value;
}
