using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using GovData.Standards;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Parameters;

namespace GovData.Security;

/// <summary>Private keys out of PEM: PKCS#8 or SEC 1, named curve.</summary>
internal static class PrivateKeyPem
{
    private static readonly string[] Sec1 = ["EC PRIVATE KEY", "SM2 PRIVATE KEY"];

    public static bool TryRead(string? pem, string sm2UserId, [NotNullWhen(true)] out SoftwareSigningKey? key, [NotNullWhen(false)] out Refusal? reason)
    {
        (key, reason) = (null, null);
        if (pem is null || !Pem.TryRead(pem, out var blocks)) reason = KeyRefusals.NotPem;
        else if (!KeyPem.IsUserId(sm2UserId)) reason = KeyRefusals.UserId;
        else if (blocks.FirstOrDefault(block => block.Label == Pem.PrivateKey || Sec1.Contains(block.Label)) is not { Der: { } der } found) reason = KeyRefusals.NoPrivateKey;
        else if ((key = Read(found.Label, der, sm2UserId)) is null) reason = KeyRefusals.OtherKey;
        return key is not null;
    }

    private static SoftwareSigningKey? Read(string label, byte[] der, string sm2UserId)
    {
        try
        {
            return Sec1.Contains(label)
                ? Read(null, ECPrivateKeyStructure.GetInstance(der), sm2UserId)
                : Read(PrivateKeyInfo.GetInstance(der), sm2UserId);
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidCastException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SoftwareSigningKey? Read(PrivateKeyInfo info, string sm2UserId) =>
        info.PrivateKeyAlgorithm.Algorithm.Equals(X9ObjectIdentifiers.IdECPublicKey)
            ? Read(info.PrivateKeyAlgorithm, ECPrivateKeyStructure.GetInstance(info.ParsePrivateKey()), sm2UserId)
            : null;

    private static SoftwareSigningKey? Read(AlgorithmIdentifier? algorithm, ECPrivateKeyStructure structure, string sm2UserId)
    {
        if ((algorithm?.Parameters ?? structure.Parameters)?.ToAsn1Object() is not DerObjectIdentifier named) return null;
        var content = named.GetEncoded(Asn1Encodable.Der).AsSpan(2).ToArray();
        var curve = Curve.All.FirstOrDefault(curve => curve.Oid.AsSpan().SequenceEqual(content));
        var scalar = structure.GetKey();
        if (curve is null || !curve.IsScalar(scalar)) return null;
        var publicKey = curve.PointKey(curve.PointOf(scalar))!;
        return new(new ECPrivateKeyParameters(scalar, curve.Domain), new(curve, publicKey, sm2UserId, ""));
    }
}
