namespace GovData.Certificates;

/// <summary>Object identifiers of algorithms (GB/T 33560-2017, RFC 8017, RFC 5758), in the forms seen in the field.</summary>
internal static class SignatureOids
{
    public const string Sm3 = "1.2.156.10197.1.401", Sha256 = "2.16.840.1.101.3.4.2.1", Sha384 = "2.16.840.1.101.3.4.2.2", Sha512 = "2.16.840.1.101.3.4.2.3";

    private const string Sm2WithSm3 = "1.2.156.10197.1.501", Sm2Sign = "1.2.156.10197.1.301.1";
    public const string Pss = "1.2.840.113549.1.1.10";

    private const string Rsa = "1.2.840.113549.1.1.1", EcPublicKey = "1.2.840.10045.2.1";

    /// <summary>Not 1.2.156.10197.1.301: that names the curve, and no signature.</summary>
    public static bool IsSm2(string algorithm) => algorithm is Sm2WithSm3 or Sm2Sign;

    /// <summary>The digest's name for BouncyCastle; null where it is weak or not known.</summary>
    public static string? DigestName(string? oid) => oid switch { Sha256 => "SHA-256", Sha384 => "SHA-384", Sha512 => "SHA-512", Sm3 => "SM3", _ => null };

    /// <summary>BouncyCastle's name of an algorithm with RSA or ECDSA; null where it is weak or not known. SHA-1 and MD5 are.</summary>
    public static string? SignerName(string algorithm, string? digest, bool isRsa) => algorithm switch
    {
        "1.2.840.113549.1.1.11" when isRsa => "SHA256withRSA",
        "1.2.840.113549.1.1.12" when isRsa => "SHA384withRSA",
        "1.2.840.113549.1.1.13" when isRsa => "SHA512withRSA",
        "1.2.840.10045.4.3.2" when !isRsa => "SHA256withECDSA",
        "1.2.840.10045.4.3.3" when !isRsa => "SHA384withECDSA",
        "1.2.840.10045.4.3.4" when !isRsa => "SHA512withECDSA",
        Pss when isRsa => WithDigest(digest, "withRSAandMGF1"),
        Rsa when isRsa => WithDigest(digest, "withRSA"),
        EcPublicKey when !isRsa => WithDigest(digest, "withECDSA"),
        _ => null,
    };

    /// <summary>The digest that is part of a signature algorithm; null where it names none.</summary>
    public static string? DigestOf(string algorithm) => algorithm switch
    {
        _ when IsSm2(algorithm) => Sm3,
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => Sha256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => Sha384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => Sha512,
        _ => null,
    };

    public static bool IsRsa(string algorithm) => algorithm is Rsa or "1.2.840.113549.1.1.11" or "1.2.840.113549.1.1.12" or "1.2.840.113549.1.1.13";

    public static int DigestLength(string digest) => digest switch { Sha384 => 48, Sha512 => 64, _ => 32 };

    private static string? WithDigest(string? digest, string tail) => digest switch
    {
        Sha256 => "SHA256" + tail,
        Sha384 => "SHA384" + tail,
        Sha512 => "SHA512" + tail,
        _ => null,
    };
}
