using System;
using System.Text;

namespace GovData.Standards;

/// <summary>电子证照标识 (GB/T 36904-2018). <c>1.2.156.3005.2.</c> type code <c>.</c> issuer code <c>.</c> serial <c>.</c> version <c>.</c> check character.</summary>
/// <remarks>Read strictly: upper-case letters and digits in the lengths of the standard. The check character never makes it refused, because
/// certificates with the character of a <see cref="CheckVerdict.KnownVariant"/> are in use: see <see cref="Verdict"/> and <see cref="Doubt"/>.</remarks>
public readonly partial struct ElectronicCertificateIdentifier : IEquatable<ElectronicCertificateIdentifier>
{
    /// <summary>电子证照根代码. What every identifier begins with, without the dot.</summary>
    public const string Root = "1.2.156.3005.2";

    private readonly string? value;

    private ElectronicCertificateIdentifier(string value) => this.value = value;

    /// <summary>The identifier in the clear; empty for the default.</summary>
    public string Value => value ?? "";

    /// <summary>证照类型代码. 18 characters of the defining authority and three digits.</summary>
    public string TypeCode => Part(TypeAt, TypeLength);

    /// <summary>证照类型定义机构. The authority that defined the type: the first 18 characters of the type code.</summary>
    public string DefiningAuthority => Part(TypeAt, AuthorityLength);

    /// <summary>颁发机构代码. The 18 characters of the authority that issued the certificate.</summary>
    public string IssuerCode => Part(IssuerAt, AuthorityLength);

    /// <summary>流水号. The issuer's serial, 1 to 32 characters.</summary>
    public string Serial => Part(SerialAt, Value.Length - SerialAt - TailLength);

    /// <summary>版本号. Three digits, from <c>001</c>.</summary>
    public string Version => Part(Value.Length - TailLength + 1, 3);

    /// <summary>校验位. The check character as printed; NUL for the default.</summary>
    public char CheckCharacter => value is null ? '\0' : value[value.Length - 1];

    /// <summary>What the check character says. A hint: no certificate is refused by it alone.</summary>
    public CheckVerdict Verdict => value is null ? CheckVerdict.Mismatch : Judge(Encoding.ASCII.GetBytes(value))!;

    /// <summary>What a person should be told about the check character; null when it is right.</summary>
    public Refusal? Doubt =>
        Verdict == CheckVerdict.Ok ? null : Verdict == CheckVerdict.KnownVariant ? VariantCheckCharacter : Refuse.CheckCharacter;

    /// <summary>Whether both are the same identifier.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other identifier.</param>
    public static bool operator ==(ElectronicCertificateIdentifier left, ElectronicCertificateIdentifier right) => left.Equals(right);

    /// <summary>Whether the identifiers differ.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other identifier.</param>
    public static bool operator !=(ElectronicCertificateIdentifier left, ElectronicCertificateIdentifier right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ElectronicCertificateIdentifier other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ElectronicCertificateIdentifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The identifier with its serial masked, because a serial can lead to a person.</summary>
    public override string ToString() => value is null ? "" : value.Replace("." + Serial + ".", "." + Masking.Middle(Serial, 0, 2) + ".");

    private string Part(int start, int length) => value is null ? "" : value.Substring(start, length);
}
