using System;
using System.IO;
using System.Linq;
using GovData.Standards;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;

namespace GovData.Security;

/// <summary>Private keys out of PEM (PKCS#8, encrypted or not; SEC 1) and PKCS#12, named curve.</summary>
internal static class PrivateKeyReader
{
    private static readonly string[] Sec1 = ["EC PRIVATE KEY", "SM2 PRIVATE KEY"];

    public static Refusal? OfPem(string? pem, string sm2UserId, out SoftwareSigningKey? key)
    {
        key = null;
        if (pem is null || !Pem.TryRead(pem, out var blocks)) return KeyRefusals.NotPem;
        if (!KeyPem.IsUserId(sm2UserId)) return KeyRefusals.UserId;
        var found = blocks.FirstOrDefault(block => block.Label == Pem.PrivateKey || Sec1.Contains(block.Label));
        if (found.Der is null) return blocks.Any(block => block.Label == Pem.EncryptedPrivateKey) ? KeyRefusals.Encrypted : KeyRefusals.NoPrivateKey;
        return Read(() => Sec1.Contains(found.Label) ? KeyOf(null, ECPrivateKeyStructure.GetInstance(found.Der)) : KeyOf(PrivateKeyInfo.GetInstance(found.Der)), sm2UserId, out key);
    }

    public static Refusal? OfEncryptedPem(string pem, string password, string sm2UserId, out SoftwareSigningKey? key)
    {
        key = null;
        if (!Pem.TryRead(pem, out var blocks)) return KeyRefusals.NotPem;
        if (!KeyPem.IsUserId(sm2UserId)) return KeyRefusals.UserId;
        var found = blocks.FirstOrDefault(block => block.Label == Pem.EncryptedPrivateKey);
        if (found.Der is null) return KeyRefusals.NoEncryptedKey;
        try
        {
            var info = ProtectedKeyInfo.Open(found.Der, password);
            return Read(() => KeyOf(info), sm2UserId, out key);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return e is SecurityUtilityException ? KeyRefusals.Protection : KeyRefusals.Password;
        }
    }

    public static Refusal? OfPkcs12(byte[] file, string password, string sm2UserId, out SoftwareSigningKey? key)
    {
        key = null;
        if (!KeyPem.IsUserId(sm2UserId)) return KeyRefusals.UserId;
        if (password.Any(c => c > '~')) return KeyRefusals.Pkcs12Password;
        try
        {
            var store = new Pkcs12StoreBuilder().Build();
            store.Load(new MemoryStream(file), password.ToCharArray());
            var keys = store.Aliases.Where(store.IsKeyEntry).Select(alias => store.GetKey(alias).Key).ToList();
            return keys.Count == 1 ? Read(() => KeyOf(PrivateKeyInfoFactory.CreatePrivateKeyInfo(keys[0])), sm2UserId, out key) : KeyRefusals.KeysOfFile(keys.Count);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return KeyRefusals.NotPkcs12;
        }
    }

    private static Refusal? Read(Func<(Curve Curve, ECPrivateKeyParameters Key)?> read, string sm2UserId, out SoftwareSigningKey? key)
    {
        key = null;
        try
        {
            if (read() is not var (curve, parameters)) return KeyRefusals.OtherKey;
            key = new(parameters, new(curve, curve.PointOf(parameters.D), sm2UserId, ""));
            return null;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return KeyRefusals.OtherKey;
        }
    }

    private static (Curve Curve, ECPrivateKeyParameters Key)? KeyOf(PrivateKeyInfo info) =>
        info.PrivateKeyAlgorithm.Algorithm.Equals(X9ObjectIdentifiers.IdECPublicKey) ? KeyOf(info.PrivateKeyAlgorithm, ECPrivateKeyStructure.GetInstance(info.ParsePrivateKey())) : null;

    private static (Curve Curve, ECPrivateKeyParameters Key)? KeyOf(AlgorithmIdentifier? algorithm, ECPrivateKeyStructure structure)
    {
        if ((algorithm?.Parameters ?? structure.Parameters)?.ToAsn1Object() is not DerObjectIdentifier named) return null;
        var content = named.GetEncoded(Asn1Encodable.Der).AsSpan(2).ToArray();
        var curve = Curve.All.FirstOrDefault(curve => curve.Oid.AsSpan().SequenceEqual(content));
        var scalar = structure.GetKey();
        return curve is not null && curve.IsScalar(scalar) ? (curve, new ECPrivateKeyParameters(scalar, curve.Domain)) : null;
    }

    /// <summary>BouncyCastle says in many ways, NullReferenceException and Exception among them, that a structure is not what it should be.</summary>
    private static bool IsUnreadable(Exception e) => e is not OutOfMemoryException;
}
