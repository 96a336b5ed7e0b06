using System;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Math.EC.Multiplier;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities;

namespace GovData.Security;

/// <summary>
/// SM2 (GB/T 32918.2-2016) over the 32-byte e = SM3(ZA || M), on BouncyCastle's curve arithmetic. Its own signer takes no e, and a digest class of ours
/// inside it would not load on .NET 8 from the netstandard2.0 build: its interfaces have more members there.
/// </summary>
internal static class Sm2
{
    private static readonly SecureRandom Random = new();

    private static ECDomainParameters Domain => Curve.Sm2.Domain;

    private static BigInteger N => Domain.N;

    /// <summary>ZA: the digest of user ID, curve and public key that goes before every message.</summary>
    public static byte[] UserDigest(string userId, byte[] point)
    {
        var id = Encoding.ASCII.GetBytes(userId);
        var bits = checked((ushort)(id.Length * 8));
        return Hash.Sm3(
        [
            (byte)(bits >> 8), (byte)bits, .. id,
            .. Domain.Curve.A.GetEncoded(), .. Domain.Curve.B.GetEncoded(),
            .. Domain.G.AffineXCoord.GetEncoded(), .. Domain.G.AffineYCoord.GetEncoded(),
            .. point.AsSpan(1),
        ]);
    }

    /// <summary>r||s over e: clause 6.1.</summary>
    public static byte[] Sign(ECPrivateKeyParameters key, byte[] e)
    {
        var inverse = key.D.Add(BigInteger.One).ModInverse(N);
        var nonces = new RandomDsaKCalculator();
        nonces.Init(N, Random);
        while (true)
        {
            var k = nonces.NextK();
            var r = Commitment(e, new FixedPointCombMultiplier().Multiply(Domain.G, k));
            var s = inverse.Multiply(k.Subtract(r.Multiply(key.D))).Mod(N);
            if (r.SignValue != 0 && !r.Add(k).Equals(N) && s.SignValue != 0)
                return [.. BigIntegers.AsUnsignedByteArray(32, r), .. BigIntegers.AsUnsignedByteArray(32, s)];
        }
    }

    /// <summary>Whether r||s is the signature over e: clause 7.1.</summary>
    public static bool Verify(ECPublicKeyParameters key, byte[] e, byte[] signature)
    {
        BigInteger r = new(1, signature, 0, 32), s = new(1, signature, 32, 32);
        var t = r.Add(s).Mod(N);
        if (!IsInGroup(r) || !IsInGroup(s) || t.SignValue == 0) return false;
        var point = ECAlgorithms.SumOfTwoMultiplies(Domain.G, s, key.Q, t);
        return !point.IsInfinity && Commitment(e, point).Equals(r);
    }

    private static BigInteger Commitment(byte[] e, ECPoint point) =>
        new BigInteger(1, e).Add(point.Normalize().AffineXCoord.ToBigInteger()).Mod(N);

    private static bool IsInGroup(BigInteger number) => number.SignValue > 0 && number.CompareTo(N) < 0;
}
