using System;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace GovData.Security;

/// <summary>SM2 (GB/T 32918.2-2016) over the 32-byte e = SM3(ZA || M); BouncyCastle does the arithmetic.</summary>
internal static class Sm2
{
    /// <summary>ZA: the digest of user ID, curve and public key that goes before every message.</summary>
    public static byte[] UserDigest(string userId, byte[] point)
    {
        var id = Encoding.ASCII.GetBytes(userId);
        var bits = checked((ushort)(id.Length * 8));
        var domain = Curve.Sm2.Domain;
        return Hash.Sm3(
        [
            (byte)(bits >> 8), (byte)bits, .. id,
            .. domain.Curve.A.GetEncoded(), .. domain.Curve.B.GetEncoded(),
            .. domain.G.AffineXCoord.GetEncoded(), .. domain.G.AffineYCoord.GetEncoded(),
            .. point.AsSpan(1),
        ]);
    }

    /// <summary>r||s over e.</summary>
    public static byte[] Sign(ECPrivateKeyParameters key, byte[] e)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance, new PresetDigest(e));
        signer.Init(true, key);
        return signer.GenerateSignature();
    }

    /// <summary>Whether r||s is the signature over e.</summary>
    public static bool Verify(ECPublicKeyParameters key, byte[] e, byte[] signature)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance, new PresetDigest(e));
        signer.Init(false, key);
        return signer.VerifySignature(signature);
    }
}
