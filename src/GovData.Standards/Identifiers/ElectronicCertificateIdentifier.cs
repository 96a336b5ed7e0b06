using System;
using System.Text;

namespace GovData.Standards;

/// <summary>电子证照标识 (GB/T 36904-2018). <c>1.2.156.3005.2.</c> type code <c>.</c> issuer code <c>.</c> serial <c>.</c> version <c>.</c> check character.</summary>
/// <remarks>Read by the standard: upper-case letters and digits in its lengths. The check character makes it refused only when read strictly, because certificates
/// with the character of a <see cref="CheckVerdict.KnownVariant"/> are in use: see <see cref="Verdict"/> and <see cref="Doubt"/>.
/// <see cref="IdentifierReading.Lenient"/> reads what else was seen: lower case, <c>_</c> in the serial, other lengths of issuer and serial.</remarks>
public readonly partial struct ElectronicCertificateIdentifier : IEquatable<ElectronicCertificateIdentifier>
{
    /// <summary>电子证照根代码. What every identifier begins with, without the dot.</summary>
    public const string Root = "1.2.156.3005.2";

    private readonly string? value;

    private ElectronicCertificateIdentifier(string value) => this.value = value;

    /// <summary>The identifier in the clear; empty for the default.</summary>
    public string Value => value ?? "";

    /// <summary>证照类型代码. 18 characters of the defining authority and three digits.</summary>
    public string TypeCode => Field(0);

    /// <summary>证照类型定义机构. The authority that defined the type: the first 18 characters of the type code.</summary>
    public string DefiningAuthority => value is null ? "" : TypeCode.Substring(0, AuthorityLength);

    /// <summary>颁发机构代码. The 18 characters of the authority that issued the certificate; fewer when read leniently.</summary>
    public string IssuerCode => Field(1);

    /// <summary>流水号. The issuer's serial, 1 to 32 characters; up to 64 when read leniently.</summary>
    public string Serial => Field(2);

    /// <summary>版本号. Three digits, from <c>001</c>.</summary>
    public string Version => Field(3);

    /// <summary>校验位. The check character as printed; NUL for the default.</summary>
    public char CheckCharacter => value is null ? '\0' : value[value.Length - 1];

    /// <summary>What the check character says, lower case counted as upper case. A hint: no certificate is refused by it alone.
    /// <see cref="CheckVerdict.Mismatch"/> also where the serial has a <c>_</c>, for which the standard has no value.</summary>
    public CheckVerdict Verdict
    {
        get
        {
            if (value is null || value.AsSpan().IndexOf('_') >= 0) return CheckVerdict.Mismatch;
            var fields = Encoding.ASCII.GetBytes(value.Substring(TypeAt).ToUpperInvariant());
            return CertificateCheck.Judge(fields.AsSpan(0, fields.Length - 2), fields[fields.Length - 1]);
        }
    }

    /// <summary>What a person should be told about its form or its check character; null when both are right.</summary>
    public Refusal? Doubt => Check(Value) ?? DoubtOf(Verdict);

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

    private static Refusal? DoubtOf(CheckVerdict verdict) =>
        verdict == CheckVerdict.Ok ? null : verdict == CheckVerdict.KnownVariant ? VariantCheckCharacter : Refuse.CheckCharacter;

    private string Field(int index) => value is null ? "" : value.Substring(TypeAt).Split('.')[index];
}
