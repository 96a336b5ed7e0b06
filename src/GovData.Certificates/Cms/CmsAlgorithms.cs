using System.Linq;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace GovData.Certificates;

/// <summary>Which algorithms of signature go with which digest, and in which writing.</summary>
internal static class CmsAlgorithms
{
    /// <summary>Whether a signature algorithm goes with the digest and its parameters are written as its standard has them.</summary>
    public static bool Fit(CmsAlgorithm digest, CmsAlgorithm signature)
    {
        if (!digest.IsPlain) return false;
        if (signature.Id == SignatureOids.Pss) return Salted(digest.Id).Any(signature.Is);
        return (SignatureOids.DigestOf(signature.Id) ?? digest.Id) == digest.Id && (SignatureOids.IsRsa(signature.Id) ? signature.HasNull : signature.IsPlain);
    }

    /// <summary>RSASSA-PSS as everybody writes it (RFC 8017): one digest for all, and a salt as long as the digest.</summary>
    private static byte[][] Salted(string digest) =>
    [
        .. new[] { new AlgorithmIdentifier(new DerObjectIdentifier(digest), DerNull.Instance), new AlgorithmIdentifier(new DerObjectIdentifier(digest)) }.Select(hash =>
            new AlgorithmIdentifier(PkcsObjectIdentifiers.IdRsassaPss, new RsassaPssParameters(hash, new AlgorithmIdentifier(PkcsObjectIdentifiers.IdMgf1, hash),
                DerInteger.ValueOf(SignatureOids.DigestLength(digest)), DerInteger.ValueOf(1))).GetEncoded(Asn1Encodable.Der)),
    ];
}
