using System.Linq;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace GovData.Certificates;

/// <summary>Which algorithms of signature go with which digest, and in which writing.</summary>
internal static class CmsAlgorithms
{
    /// <summary>Whether a signature algorithm goes with the digest.</summary>
    public static bool Fit(CmsAlgorithm digest, CmsAlgorithm signature) => digest.IsPlain
        && (signature.Id == SignatureOids.Pss ? Salted(digest.Id).Any(signature.Is) : signature.IsPlain && (SignatureOids.DigestOf(signature.Id) ?? digest.Id) == digest.Id);

    /// <summary>
    /// Whether the absence of parameters is written in the usual way: NULL for RSA (RFC 3370) and for the older identifiers of SM2, else nothing (RFC 5758). No signature
    /// covers it, so one writing is right and the other a deviation.
    /// </summary>
    public static bool IsUsual(CmsAlgorithm signature) => signature.Id == SignatureOids.Pss || signature.HasNull == SignatureOids.TakesNull(signature.Id);

    /// <summary>RSASSA-PSS as everybody writes it (RFC 8017): one digest for all, and a salt as long as the digest.</summary>
    private static byte[][] Salted(string digest) =>
    [
        .. new[] { new AlgorithmIdentifier(new DerObjectIdentifier(digest), DerNull.Instance), new AlgorithmIdentifier(new DerObjectIdentifier(digest)) }.Select(hash =>
            new AlgorithmIdentifier(PkcsObjectIdentifiers.IdRsassaPss, new RsassaPssParameters(hash, new AlgorithmIdentifier(PkcsObjectIdentifiers.IdMgf1, hash),
                DerInteger.ValueOf(SignatureOids.DigestLength(digest)), DerInteger.ValueOf(1))).GetEncoded(Asn1Encodable.Der)),
    ];
}
