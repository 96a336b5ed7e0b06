using System;
using System.Collections.Generic;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace GovData.Security;

/// <summary>One of the two curves, on BouncyCastle's fast arithmetic, with the algorithms that go with it.</summary>
internal sealed class Curve
{
    private readonly Lazy<ECDomainParameters> _domain;

    private Curve(string name, string oid, SignatureAlgorithm signature, DigestAlgorithm digest)
    {
        Signature = signature;
        Digest = digest;
        Oid = Convert.FromHexString(oid);
        _domain = new(() => DomainOf(name));
    }

    public static Curve Sm2 { get; } = new("sm2p256v1", "2a811ccf5501822d", SignatureAlgorithm.Sm2Sm3, DigestAlgorithm.Sm3);

    public static Curve P256 { get; } = new("secp256r1", "2a8648ce3d030107", SignatureAlgorithm.EcdsaP256Sha256, DigestAlgorithm.Sha256);

    public static IReadOnlyList<Curve> All { get; } = [Sm2, P256];

    public SignatureAlgorithm Signature { get; }

    public DigestAlgorithm Digest { get; }

    /// <summary>The content bytes of the curve's object identifier.</summary>
    public byte[] Oid { get; }

    /// <summary>The numbers of the curve, made when they are first needed: who uses one curve does not pay for both.</summary>
    public ECDomainParameters Domain => _domain.Value;

    /// <summary>Whether an uncompressed point is on the curve.</summary>
    public bool Has(byte[] point) =>
#if NET
        this == P256 ? GovData.Security.P256.IsPoint(point) :
#endif
        PointKey(point) is not null;

    /// <summary>The key at an uncompressed point; null when the point is not on the curve.</summary>
    public ECPublicKeyParameters? PointKey(byte[] point)
    {
        if (point.Length != EcDer.PointLength || point[0] != 4) return null;
        try
        {
            return new ECPublicKeyParameters(Domain.Curve.DecodePoint(point), Domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public byte[] PointOf(BigInteger scalar) => Domain.G.Multiply(scalar).Normalize().GetEncoded(false);

    /// <summary>Whether d is a private key: 1 to n-2, as GB/T 32918.2 has it (FIPS 186-5 allows n-1 too; nobody draws it).</summary>
    public bool IsScalar(BigInteger d) => d.SignValue > 0 && d.CompareTo(Domain.N.Subtract(BigInteger.One)) < 0;

    private static ECDomainParameters DomainOf(string name)
    {
        var curve = CustomNamedCurves.GetByName(name);
        return new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H);
    }
}
