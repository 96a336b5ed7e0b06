using System;

namespace GovData.Standards;

/// <summary>港澳台居民居住证号码. 18 characters in the form of GB 11643-1999, with the address code 810000 (香港), 820000 (澳门) or 830000 (台湾). Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>The document carries the same algorithm as a <see cref="CitizenId"/>, which reads such numbers as well.</remarks>
public readonly partial struct HmtResidencePermit : IEquatable<HmtResidencePermit>
{
    private readonly string? value;

    private HmtResidencePermit(string value) => this.value = value;

    /// <summary>The 18 characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>地区. 810000 Hong Kong, 820000 Macao, 830000 Taiwan.</summary>
    public DivisionCode Region => value is null ? default : DivisionCode.Parse(value.Substring(0, 6));

    /// <summary>出生日期. The date of birth.</summary>
    public CivilDate BirthDate => value is null ? default : CitizenId.Parse(value).BirthDate;

    /// <summary>性别. Whether the sequence is odd, which is given to men; even to women.</summary>
    public bool IsMale => value is not null && CitizenId.Parse(value).IsMale;

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(HmtResidencePermit left, HmtResidencePermit right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(HmtResidencePermit left, HmtResidencePermit right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HmtResidencePermit other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HmtResidencePermit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>8100************19</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 4, 2);
}
