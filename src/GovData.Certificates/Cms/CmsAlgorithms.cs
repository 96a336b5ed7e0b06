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
    /// Whether that there are no parameters is written in the usual way. No signature covers how, so what is not usual is a deviation: NULL for RSA (RFC 3370); nothing
    /// for SM2 and ECDSA (RFC 5758); in GB/T 35275, whose writers differ, as with the digest.
    /// </summary>
    public static bool IsUsual(CmsAlgorithm digest, CmsAlgorithm signature, bool isGm) =>
        signature.Id == SignatureOids.Pss || signature.HasNull == (SignatureOids.IsRsa(signature.Id) || (isGm && digest.HasNull));

    /// <summary>Whether the deviation is one that the signatures of common tools have.</summary>
    public static bool IsCommon(CmsAlgorithm signature, bool isGm) => !isGm && !SignatureOids.IsRsa(signature.Id);

    /// <summary>RSASSA-PSS as everybody writes it (RFC 8017): one digest for all, and a salt as long as the digest.</summary>
    private static byte[][] Salted(string digest) =>
    [
        .. new[] { new AlgorithmIdentifier(new DerObjectIdentifier(digest), DerNull.Instance), new AlgorithmIdentifier(new DerObjectIdentifier(digest)) }.Select(hash =>
            new AlgorithmIdentifier(PkcsObjectIdentifiers.IdRsassaPss, new RsassaPssParameters(hash, new AlgorithmIdentifier(PkcsObjectIdentifiers.IdMgf1, hash),
                DerInteger.ValueOf(SignatureOids.DigestLength(digest)), DerInteger.ValueOf(1))).GetEncoded(Asn1Encodable.Der)),
    ];
}
