using System;

namespace GovData.Security;

/// <summary>How r||s travels: DER for SM2 (GB/T 35276), the 64 bytes themselves for ECDSA (RFC 9421, JWS). Reading is strict: one form only.</summary>
internal static class SignatureEncoding
{
    public const int RawLength = 64;

    public static byte[] ToWire(Curve curve, byte[] raw) => curve == Curve.Sm2 ? ToDer(raw) : raw;

    /// <summary>r||s, or null when the value is not in the one form of its algorithm.</summary>
    public static byte[]? FromWire(Curve curve, ReadOnlySpan<byte> value) =>
        curve == Curve.Sm2 ? FromDer(value) : value.Length == RawLength ? value.ToArray() : null;

    private static byte[] ToDer(byte[] raw)
    {
        byte[] r = Integer(raw.AsSpan(0, 32)), s = Integer(raw.AsSpan(32));
        return [0x30, (byte)(r.Length + s.Length), .. r, .. s];
    }

    private static byte[] Integer(ReadOnlySpan<byte> number)
    {
        while (number.Length > 1 && number[0] == 0) number = number.Slice(1);
        byte[] sign = number[0] >= 0x80 ? [0] : [];
        return [2, (byte)(number.Length + sign.Length), .. sign, .. number];
    }

    private static byte[]? FromDer(ReadOnlySpan<byte> der)
    {
        if (der.Length < 2 || der[0] != 0x30 || der[1] != der.Length - 2) return null;
        var raw = new byte[RawLength];
        var rest = der.Slice(2);
        return ReadInteger(ref rest, raw.AsSpan(0, 32)) && ReadInteger(ref rest, raw.AsSpan(32)) && rest.IsEmpty ? raw : null;
    }

    private static bool ReadInteger(ref ReadOnlySpan<byte> rest, Span<byte> number)
    {
        if (rest.Length < 3 || rest[0] != 2 || rest[1] is 0 or > 33 || rest.Length < 2 + rest[1]) return false;
        var content = rest.Slice(2, rest[1]);
        rest = rest.Slice(2 + content.Length);
        if (content[0] >= 0x80) return false;
        if (content[0] == 0)
        {
            if (content.Length == 1 || content[1] < 0x80) return false;
            content = content.Slice(1);
        }
        if (content.Length > 32) return false;
        content.CopyTo(number.Slice(32 - content.Length));
        return true;
    }
}
