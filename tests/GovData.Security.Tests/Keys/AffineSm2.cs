using System;
using System.Globalization;
using System.Numerics;

namespace GovData.Security.Tests.Keys;

/// <summary>The verification equation of GB/T 32918.2-2016, clause 7.1, in school arithmetic: an oracle, slow and not for use.</summary>
internal static class AffineSm2
{
    private static readonly BigInteger P = Number("fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff");
    private static readonly BigInteger N = Number("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");

    private static readonly (BigInteger X, BigInteger Y)? G =
        (Number("32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"), Number("bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0"));

    public static bool Holds(byte[] key, BigInteger e, BigInteger r, BigInteger s)
    {
        if (r <= 0 || r >= N || s <= 0 || s >= N || (r + s) % N == 0) return false;
        (BigInteger, BigInteger)? point = (new(key.AsSpan(1, 32), true, true), new(key.AsSpan(33), true, true));
        return Add(Times(s, G), Times((r + s) % N, point)) is { } sum && (e + sum.X) % N == r;
    }

    private static (BigInteger X, BigInteger Y)? Times(BigInteger k, (BigInteger X, BigInteger Y)? point)
    {
        (BigInteger X, BigInteger Y)? product = null;
        for (; k > 0; k >>= 1, point = Add(point, point))
            if (!k.IsEven) product = Add(product, point);
        return product;
    }

    private static (BigInteger X, BigInteger Y)? Add((BigInteger X, BigInteger Y)? one, (BigInteger X, BigInteger Y)? other)
    {
        if (one is not var (x, y) || other is not var (u, v)) return one ?? other;
        if (x == u && (y + v) % P == 0) return null;
        var slope = x == u ? (3 * x * x - 3) * Inverse(2 * y) : (v - y) * Inverse(u - x);
        var sum = Modulo(slope * slope - x - u);
        return (sum, Modulo(slope * (x - sum) - y));
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Modulo(number), P - 2, P);

    private static BigInteger Modulo(BigInteger number) => (number % P + P) % P;

    private static BigInteger Number(string hex) => BigInteger.Parse("0" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
