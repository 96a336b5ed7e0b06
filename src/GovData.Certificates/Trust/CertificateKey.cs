using System;
using GovData.Security;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace GovData.Certificates;

/// <summary>The key of a certificate and what it can verify: SM2 with SM3 on the fast curve, RSA and ECDSA with the SHA-2 family.</summary>
internal sealed class CertificateKey
{
    private readonly VerificationKey? _sm2;
    private readonly Lazy<AsymmetricKeyParameter?> _other;

    private CertificateKey(VerificationKey? sm2, byte[] der) => (_sm2, _other) = (sm2, new(() => Other(der)));

    public bool IsSm2 => _sm2 is not null;

    public static CertificateKey Of(Asn1Sequence subjectPublicKeyInfo)
    {
        var der = subjectPublicKeyInfo.GetEncoded(Asn1Encodable.Der);
        return new(VerificationKey.TryFromSubjectPublicKeyInfo(der, out var key) && key.Algorithm == SignatureAlgorithm.Sm2Sm3 ? key : null, der);
    }

    /// <summary>Verifies a signature over a message.</summary>
    /// <param name="algorithm">The OID of the signature algorithm, or that of the key's.</param>
    /// <param name="message">What was signed.</param>
    /// <param name="signature">The value: DER, for SM2 also the 64 bytes r||s where <paramref name="mayBeRaw"/>.</param>
    /// <param name="mayBeRaw">Whether r||s is taken for a signature.</param>
    /// <param name="digest">The digest where <paramref name="algorithm"/> names none.</param>
    public VerificationCode Verify(string algorithm, byte[] message, byte[] signature, bool mayBeRaw = false, string? digest = null)
    {
        if (_sm2 is not null) return SignatureOids.IsSm2(algorithm) ? VerifySm2(message, signature, mayBeRaw) : SignatureCodes.Algorithm;
        if (_other.Value is not { } other) return SignatureCodes.KeyNotSupported;
        if (SignatureOids.SignerName(algorithm, digest, other is RsaKeyParameters) is not { } name) return SignatureCodes.Algorithm;
        if (other is RsaKeyParameters rsa && signature.Length != (rsa.Modulus.BitLength + 7) / 8) return SignatureCodes.Malformed;
        try
        {
            var signer = SignerUtilities.GetSigner(name);
            signer.Init(false, other);
            signer.BlockUpdate(message, 0, message.Length);
            return signer.VerifySignature(signature) ? SignatureCodes.Valid : SignatureCodes.Wrong;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e) || e is CryptoException)
        {
            return SignatureCodes.Wrong;
        }
    }

    /// <summary>The key in BouncyCastle's form, made when it is first used: the modulus of an RSA key is tested, which takes longer than all the rest of a certificate.</summary>
    private static AsymmetricKeyParameter? Other(byte[] der)
    {
        try
        {
            return PublicKeyFactory.CreateKey(der);
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }

    private VerificationCode VerifySm2(byte[] message, byte[] signature, bool mayBeRaw)
    {
        if (mayBeRaw && IsRaw(signature)) signature = Der(signature);
        var verdict = _sm2!.Verify(message, signature);
        return verdict.IsValid ? SignatureCodes.Valid : verdict.Code == "signature.malformed" ? SignatureCodes.Malformed : SignatureCodes.Wrong;
    }

    /// <summary>Whether a value is the 64 bytes r||s. A DER value of 64 bytes would begin 30 3E; the chance that r does is one in 65,536.</summary>
    public static bool IsRaw(byte[] signature) => signature.Length == 64 && !(signature[0] == 0x30 && signature[1] == 0x3E && StrictDer.Read(signature) is Asn1Sequence { Count: 2 });

    private static byte[] Der(byte[] raw) =>
        new DerSequence(new DerInteger(new BigInteger(1, raw, 0, 32)), new DerInteger(new BigInteger(1, raw, 32, 32))).GetEncoded(Asn1Encodable.Der);
}
