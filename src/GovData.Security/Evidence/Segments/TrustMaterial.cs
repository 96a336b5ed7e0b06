using System;

namespace GovData.Security;

/// <summary>
/// 信任材料 (trust material of the day): a certificate, revocation data or a public key as it was when a segment was archived, so that a signature can still be judged when
/// nobody publishes them any more. Carried along; a verifier trusts only the keys it is given.
/// </summary>
public sealed class TrustMaterial
{
    /// <summary>Material in its DER form.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="der">The exact bytes, one DER value.</param>
    /// <exception cref="ArgumentException">The bytes are not one DER sequence.</exception>
    public TrustMaterial(TrustMaterialKind kind, ReadOnlyMemory<byte> der)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!IsOneSequence(der.Span)) throw new ArgumentException("Not one DER sequence; PEM is decoded first.", nameof(der));
        (Kind, Der) = (kind, der.ToArray());
    }

    /// <summary>材料类别: what it is.</summary>
    public TrustMaterialKind Kind { get; }

    /// <summary>The exact bytes.</summary>
    public ReadOnlyMemory<byte> Der { get; }

    /// <summary>The public key as material.</summary>
    /// <param name="key">A key that signed evidence.</param>
    public static TrustMaterial Of(VerificationKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(TrustMaterialKind.PublicKey, key.Spki);
    }

    /// <summary>Kind and length.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind} {Der.Length}");

    /// <summary>Whether the bytes are one SEQUENCE, its length in the fewest bytes, and nothing behind it.</summary>
    internal static bool IsOneSequence(ReadOnlySpan<byte> der)
    {
        if (der.Length < 2 || der[0] != 0x30) return false;
        if (der[1] < 0x80) return der.Length == 2 + der[1];
        var count = der[1] - 0x80;
        if (count is 0 or > 4 || der.Length < 2 + count || der[2] == 0) return false;
        var length = 0L;
        foreach (var b in der.Slice(2, count)) length = length << 8 | b;
        return length >= 0x80 && der.Length == 2 + count + length;
    }
}
