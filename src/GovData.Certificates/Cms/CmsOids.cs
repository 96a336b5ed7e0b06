namespace GovData.Certificates;

/// <summary>Object identifiers of SignedData: those of CMS (RFC 5652) and those of GB/T 35275-2017.</summary>
internal static class CmsOids
{
    public const string SignedData = "1.2.840.113549.1.7.2", Data = "1.2.840.113549.1.7.1";
    public const string GmSignedData = "1.2.156.10197.6.1.4.2.2", GmData = "1.2.156.10197.6.1.4.2.1";
    public const string TimestampContent = "1.2.840.113549.1.9.16.1.4";

    public const string ContentType = "1.2.840.113549.1.9.3", MessageDigest = "1.2.840.113549.1.9.4", SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12", SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";
}
