using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;

namespace GovData.Testing;

/// <summary>Short names for what is written in ASN.1, so that a structure reads like its definition in the standard.</summary>
internal static class TestDer
{
    public static DerNull Null => DerNull.Instance;

    public static byte[] Bytes(this Asn1Encodable value) => value.GetEncoded(Asn1Encodable.Der);

    public static DerSequence Sequence(params Asn1Encodable?[] members) => new(members.OfType<Asn1Encodable>().ToArray());

    public static DerSet Set(params Asn1Encodable[] members) => new(members);

    public static DerInteger Integer(long value) => DerInteger.ValueOf(value);

    public static DerInteger Integer(BigInteger value) => new(value);

    public static DerObjectIdentifier Oid(string dotted) => new(dotted);

    public static DerOctetString Octets(byte[] value) => new(value);

    public static DerBitString Bits(byte[] value) => new(value);

    public static DerIA5String Ia5(string value) => new(value);

    public static DerUtf8String Utf8(string value) => new(value);

    public static DerPrintableString Printable(string value) => new(value);

    public static Asn1Encodable Time(DateTimeOffset at) => new DerGeneralizedTime(at.ToUniversalTime().ToString("yyyyMMddHHmmss", Invariant) + "Z");

    public static Asn1Encodable UtcTime(DateTimeOffset at) => new DerUtcTime(at.ToUniversalTime().ToString("yyMMddHHmmss", Invariant) + "Z");

    /// <summary>UTCTime until 2049, GeneralizedTime after: RFC 5280, 4.1.2.5.</summary>
    public static Asn1Encodable CertificateTime(DateTimeOffset at) => at.Year < 2050 ? UtcTime(at) : Time(at);

    public static DerTaggedObject Explicit(int tag, Asn1Encodable value) => new(true, tag, value);

    public static DerTaggedObject Implicit(int tag, Asn1Encodable value) => new(false, tag, value);

    /// <summary>What is encoded already.</summary>
    public static Asn1Object Encoded(byte[] der) => Asn1Object.FromByteArray(der);

    /// <summary>AlgorithmIdentifier without parameters, or with NULL.</summary>
    public static DerSequence Algorithm(string oid, bool hasNull = false) => hasNull ? Sequence(Oid(oid), Null) : Sequence(Oid(oid));

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
