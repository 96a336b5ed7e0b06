namespace GovData.Testing;

/// <summary>The object identifiers the test documents are made of.</summary>
internal static class Oids
{
    public const string Sm3 = "1.2.156.10197.1.401";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public const string Sm2WithSm3 = "1.2.156.10197.1.501";
    public const string Sm2Signature = "1.2.156.10197.1.301.1";
    public const string RsaWithSha256 = "1.2.840.113549.1.1.11";
    public const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";

    public const string Sm2Curve = "1.2.156.10197.1.301";
    public const string P256Curve = "1.2.840.10045.3.1.7";

    public const string Data = "1.2.840.113549.1.7.1";
    public const string CmsSigned = "1.2.840.113549.1.7.2";
    public const string GmData = "1.2.156.10197.6.1.4.2.1";
    public const string GmSigned = "1.2.156.10197.6.1.4.2.2";
    public const string TimestampContent = "1.2.840.113549.1.9.16.1.4";

    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    public const string TimestampingUse = "1.3.6.1.5.5.7.3.8";
}
