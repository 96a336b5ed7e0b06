using System;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace GovData.Security;

/// <summary>ECDSA over P-256 (FIPS 186-5) on BouncyCastle: what netstandard2.0 runs, and the oracle of the platform's own on net10.0.</summary>
internal static class P256
{
    /// <summary>r||s over the digest.</summary>
    public static byte[] Sign(ECPrivateKeyParameters key, byte[] hash)
    {
        var signer = new ECDsaSigner();
        signer.Init(true, key);
        var pair = signer.GenerateSignature(hash);
        return PlainDsaEncoding.Instance.Encode(key.Parameters.N, pair[0], pair[1]);
    }

    /// <summary>Whether r||s is the signature over the digest.</summary>
    public static bool Verify(ECPublicKeyParameters key, byte[] hash, byte[] signature)
    {
        var signer = new ECDsaSigner();
        signer.Init(false, key);
        return signer.VerifySignature(hash, new BigInteger(1, signature, 0, 32), new BigInteger(1, signature, 32, 32));
    }

#if NET
    /// <summary>Whether the platform takes an uncompressed point for one of the curve.</summary>
    public static bool IsPoint(byte[] point)
    {
        if (point.Length != EcDer.PointLength || point[0] != 4) return false;
        try
        {
            using var key = Native(point, null);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The platform's own key over the same numbers.</summary>
    public static ECDsa Native(byte[] point, byte[]? scalar) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..33], Y = point[33..] },
        D = scalar,
    });
#endif
}
