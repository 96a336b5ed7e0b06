using System;
using System.Collections.Generic;
using System.IO;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Utilities;

namespace GovData.Security;

/// <summary>
/// How an SM2 ciphertext travels. Written as GB/T 35276-2017 has it: SEQUENCE { x, y, C3, C2 }. Read in the forms the field sends too: 04||x||y or x||y, then C3||C2
/// or, from before 2012, C2||C3. Other spellings of the sequence (BER) are none of them.
/// </summary>
internal static class Sm2Ciphertext
{
    private const int Coordinates = 64;

    /// <summary>The standard's form of 04||x||y||C3||C2.</summary>
    public static byte[] ToDer(byte[] plain) => new DerSequence(
        Number(plain.AsSpan(1, 32)),
        Number(plain.AsSpan(33, 32)),
        new DerOctetString(plain.AsSpan(1 + Coordinates, Hash.Size).ToArray()),
        new DerOctetString(plain.AsSpan(1 + Coordinates + Hash.Size).ToArray())).GetEncoded(Asn1Encodable.Der);

    /// <summary>All the value can mean, as 04||x||y||C3||C2 with a point on the curve, the likeliest first.</summary>
    public static IEnumerable<byte[]> Readings(byte[] value)
    {
        if (OfDer(value) is { } der && IsOnCurve(der)) yield return der;
        foreach (var bare in new[] { value.Length > 0 && value[0] == 4 ? value.AsSpan(1).ToArray() : [], value })
        {
            if (bare.Length <= Coordinates + Hash.Size) continue;
            byte[] plain = [4, .. bare];
            if (!IsOnCurve(plain)) continue;
            yield return plain;
            yield return [.. plain.AsSpan(0, 1 + Coordinates), .. plain.AsSpan(plain.Length - Hash.Size), .. plain.AsSpan(1 + Coordinates, plain.Length - 1 - Coordinates - Hash.Size)];
        }
    }

    private static bool IsOnCurve(byte[] plain) => Curve.Sm2.Has(plain.AsSpan(0, 1 + Coordinates).ToArray());

    private static DerInteger Number(ReadOnlySpan<byte> bytes) => new(new BigInteger(1, bytes.ToArray()));

    private static byte[]? OfDer(byte[] value)
    {
        if (value.Length < 2 || value[0] != 0x30) return null;
        try
        {
            if (Asn1Object.FromByteArray(value) is not Asn1Sequence { Count: 4 } parts
                || parts[0] is not DerInteger x || parts[1] is not DerInteger y || parts[2] is not Asn1OctetString check || parts[3] is not Asn1OctetString text
                || !IsCoordinate(x) || !IsCoordinate(y) || check.GetOctetsLength() != Hash.Size || text.GetOctetsLength() == 0) return null;
            byte[] plain = [4, .. BigIntegers.AsUnsignedByteArray(32, x.Value), .. BigIntegers.AsUnsignedByteArray(32, y.Value), .. check.GetOctets(), .. text.GetOctets()];
            return ToDer(plain).AsSpan().SequenceEqual(value) ? plain : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsCoordinate(DerInteger number) => number.Value is { SignValue: >= 0, BitLength: <= 256 };
}
