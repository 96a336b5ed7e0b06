using System;

namespace GovData.Standards;

/// <summary>外国人永久居留身份证号码. Of 2023: 18 characters that begin with 9, the last by GB 11643-1999; of 2017: three letters and 12 digits. Both are in use. Personal: <see cref="ToString"/> masks it.</summary>
/// <remarks>What stands between the first and the last character of a number of 2023 (province, country, birth date, sequence), and whether the last digit of one of
/// 2017 checks the others, is not verified: nothing is judged by it, and the number shows no birth date.</remarks>
public readonly partial struct ForeignPermanentResidentId : IEquatable<ForeignPermanentResidentId>
{
    private readonly string? value;

    private ForeignPermanentResidentId(string value) => this.value = value;

    /// <summary>The 18 or 15 characters in the clear; empty for the default. Do not log it.</summary>
    public string Value => value ?? "";

    /// <summary>版本. 2023 or 2017, by the length; 0 for the default.</summary>
    public int Version => Value.Length switch { NewLength => 2023, OldLength => 2017, _ => 0 };

    /// <summary>国籍. The three letters a number of 2017 begins with; null for one of 2023, whose letters became digits.</summary>
    public string? Nationality => Version == 2017 ? value!.Substring(0, 3) : null;

    /// <summary>格式提示. Whether only the form was judged, as of every number of 2017: a hint, never a proof.</summary>
    public bool IsFormatHint => Version == 2017;

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator ==(ForeignPermanentResidentId left, ForeignPermanentResidentId right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    public static bool operator !=(ForeignPermanentResidentId left, ForeignPermanentResidentId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ForeignPermanentResidentId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ForeignPermanentResidentId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The number masked, for example <c>9508************14</c>.</summary>
    public override string ToString() => Masking.Middle(Value, 4, 2);
}
