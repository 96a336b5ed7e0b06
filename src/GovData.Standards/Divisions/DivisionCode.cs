using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>行政区划代码 (GB/T 2260). Six digits: province, prefecture, county.</summary>
/// <remarks>Whether a code is in force on a day is a question for a <see cref="DivisionTable"/>: identifiers issued earlier keep codes since abolished.</remarks>
public readonly struct DivisionCode : IEquatable<DivisionCode>
{
    private static readonly RefusalsOf Refuse = new("division-code", "行政区划代码", "division code");

    private readonly string? value;

    private DivisionCode(string value) => this.value = value;

    /// <summary>The six digits; empty for the default.</summary>
    public string Value => value ?? "";

    /// <summary>省级代码. The code of the province or municipality, for example <c>500000</c>.</summary>
    public DivisionCode Province => value is null ? default : new DivisionCode(value.Substring(0, 2) + "0000");

    /// <summary>Why this is not a division code; null when it is one.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 6) return Refuse.Length(text, "6 位", "6 characters");
        if (text[0] is < '1' or > '9') return Refuse.Character(0, text[0], "123456789", "数字 1 至 9", "a digit from 1 to 9");
        for (var i = 1; i < 6; i++)
            if (!Ascii.IsDigit(text[i])) return Refuse.Character(i, text[i], Ascii.Digits, "数字 0 至 9", "a digit");
        return null;
    }

    /// <summary>Whether these bytes are a division code.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => utf8.Length == 6 && utf8[0] != '0' && Ascii.TryNumber(utf8, out _);

    /// <summary>Reads a division code.</summary>
    /// <param name="text">Six digits.</param>
    /// <param name="value">The code; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new DivisionCode(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a division code.</summary>
    /// <param name="text">Six digits.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static DivisionCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether both are the same code.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(DivisionCode left, DivisionCode right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(DivisionCode left, DivisionCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DivisionCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DivisionCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The six digits.</summary>
    public override string ToString() => Value;
}
