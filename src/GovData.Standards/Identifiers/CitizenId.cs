using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>公民身份号码 (GB 11643-1999). 18 characters: address code, date of birth, sequence, check character. Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>The address code is that of the day it was issued and may be abolished since; it is no reason for refusal.
/// Residence permits for residents of Hong Kong, Macao and Taiwan have the same form and are read as well.</remarks>
public readonly partial struct CitizenId : IEquatable<CitizenId>
{
    private readonly string? value;

    private CitizenId(string value) => this.value = value;

    /// <summary>The 18 characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>地址码. The division of the first registration, under the code of that day.</summary>
    public DivisionCode Division => value is null ? default : DivisionCode.Parse(value.Substring(0, 6));

    /// <summary>出生日期. The date of birth.</summary>
    public CivilDate BirthDate
    {
        get
        {
            if (value is null) return default;
            Ascii.TryNumber(value.AsSpan(6, 8), out var date);
            return new CivilDate(date / 10000, date / 100 % 100, date % 100);
        }
    }

    /// <summary>性别. Whether the sequence is odd, which is given to men; even to women.</summary>
    public bool IsMale => value is not null && value[16] % 2 == 1;

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(CitizenId left, CitizenId right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(CitizenId left, CitizenId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CitizenId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CitizenId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>1101************2X</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 4, 2);
}
