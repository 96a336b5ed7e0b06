using System;
using System.Diagnostics.CodeAnalysis;
using GovData.Standards;
using Org.BouncyCastle.Crypto.Parameters;

namespace GovData.Security;

/// <summary>公钥 (public key for verifying signatures, GB/T 32918.2-2016), with the ID and the owner it goes by. Safe for use by many threads.</summary>
public sealed class VerificationKey
{
    /// <summary>The user ID (用户身份标识) that GB/T 35276 sets where the parties agreed no other.</summary>
    public const string DefaultSm2UserId = "1234567812345678";

    private readonly Lazy<ECPublicKeyParameters> _parameters;
    private readonly byte[] _userDigest;
#if NET
    private readonly PlatformKeys? _platform;
#endif

    /// <summary>The key at a point of the curve.</summary>
    internal VerificationKey(Curve curve, byte[] point, string sm2UserId, string owner, KeyRole? role = null)
    {
        (Curve, Point, Sm2UserId, Owner, Role) = (curve, point, sm2UserId, owner, role);
        _parameters = new(() => curve.PointKey(point)!);
        Spki = EcDer.PublicKey(curve, Point);
        KeyId = Convert.ToHexStringLower(Hash.Compute(curve.Digest, Spki).AsSpan(0, 16));
        _userDigest = curve == Curve.Sm2 ? Sm2.UserDigest(sm2UserId, Point) : [];
#if NET
        _platform = curve == Curve.P256 ? new PlatformKeys(Point, null) : null;
#endif
    }

    /// <summary>The key's ID: the first 16 bytes, in hexadecimal, of the SM3 (SM2) or SHA-256 (P-256) digest of its SubjectPublicKeyInfo.</summary>
    public string KeyId { get; }

    /// <summary>The algorithm the key is for.</summary>
    public SignatureAlgorithm Algorithm => Curve.Signature;

    /// <summary>Whose key it is, for people; empty when nobody said.</summary>
    public string Owner { get; }

    /// <summary>In whose name the key speaks; null when nobody said.</summary>
    public KeyRole? Role { get; }

    /// <summary>The user ID that enters SM2 signatures of this key; of no meaning for P-256.</summary>
    public string Sm2UserId { get; }

    internal Curve Curve { get; }

    internal ECPublicKeyParameters Parameters => _parameters.Value;

    internal byte[] Point { get; }

    internal byte[] Spki { get; }

    /// <summary>Reads the first <c>PUBLIC KEY</c> block of a PEM text, with the comment lines <c># owner:</c>, <c># role:</c> and <c># sm2-user-id:</c> before it.</summary>
    /// <param name="pem">The PEM text, possibly null.</param>
    /// <param name="key">The key, when the text holds one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryFromPem(string? pem, [NotNullWhen(true)] out VerificationKey? key, [NotNullWhen(false)] out Refusal? reason) =>
        KeyPem.TryReadPublic(pem, out key, out reason);

    /// <summary>Reads the first <c>PUBLIC KEY</c> block of a PEM text, with the comment lines <c># owner:</c>, <c># role:</c> and <c># sm2-user-id:</c> before it.</summary>
    /// <param name="pem">The PEM text.</param>
    /// <exception cref="FormatException">The text holds no public key that can be used; the message says why.</exception>
    public static VerificationKey FromPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return TryFromPem(pem, out var key, out var reason) ? key : throw new FormatException(reason.ToString());
    }

    /// <summary>The key of a certificate's SubjectPublicKeyInfo (GB/T 20518-2018): SM2 or P-256, uncompressed point, in DER.</summary>
    /// <param name="subjectPublicKeyInfo">The DER bytes.</param>
    /// <param name="key">The key, when it is one; an SM2 key goes by <see cref="DefaultSm2UserId"/>.</param>
    public static bool TryFromSubjectPublicKeyInfo(ReadOnlySpan<byte> subjectPublicKeyInfo, [NotNullWhen(true)] out VerificationKey? key)
    {
        var curve = EcDer.ReadPublicKey(subjectPublicKeyInfo, out var point);
        key = curve?.Has(point) == true ? new(curve, point, DefaultSm2UserId, "") : null;
        return key is not null;
    }

    /// <summary>The same key under an owner's name.</summary>
    /// <param name="owner">Whose key it is; one line.</param>
    public VerificationKey WithOwner(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (owner.IndexOfAny(['\r', '\n']) >= 0) throw new ArgumentException("An owner is one line of text.", nameof(owner));
        return new(Curve, Point, Sm2UserId, owner, Role);
    }

    /// <summary>The same key under an owner's name and in a role.</summary>
    /// <param name="owner">Whose key it is; one line.</param>
    /// <param name="role">In whose name it speaks.</param>
    public VerificationKey WithOwner(string owner, KeyRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new(Curve, Point, Sm2UserId, WithOwner(owner).Owner, role);
    }

    /// <summary>The PEM text with comment lines for ID, owner and role, as trust files hold it.</summary>
    public string ToPem() => KeyPem.Write(this);

    /// <summary>Verifies a signature over the exact bytes of a message.</summary>
    /// <param name="message">The bytes that were signed.</param>
    /// <param name="signature">The signature value: DER for SM2, r||s for P-256.</param>
    public SignatureVerdict Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (SignatureEncoding.FromWire(Curve, signature) is not { } raw) return SignatureVerdict.Malformed(this);
        return IsSignature(SignedHash(message), raw) ? SignatureVerdict.Valid(this) : SignatureVerdict.Wrong(this);
    }

    /// <summary>What is signed: e = SM3(ZA || M) for SM2, SHA-256 of the message for P-256.</summary>
    internal byte[] SignedHash(ReadOnlySpan<byte> message) => Curve == Curve.Sm2 ? Hash.Sm3(_userDigest, message) : Hash.Sha256(message);

    private bool IsSignature(byte[] hash, byte[] raw)
    {
#if NET
        if (_platform is not null) return _platform.Verify(hash, raw);
#endif
        return Curve == Curve.Sm2 ? Sm2.Verify(Parameters, hash, raw) : P256.Verify(Parameters, hash, raw);
    }
}
