using System;
using System.Globalization;

namespace GovData.Validation.Tests;

/// <summary>SplitMix64: the same numbers from the same seed on every runtime.</summary>
internal sealed class Seeded(ulong seed)
{
    private ulong state = seed;

    /// <summary>Another in every run, unless <c>GOVDATA_SEED</c> says which.</summary>
    public static ulong OfThisRun { get; } = ulong.TryParse(Environment.GetEnvironmentVariable("GOVDATA_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (ulong)Random.Shared.Next();

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to but without <paramref name="bound"/>.</summary>
    public int Int(int bound) => (int)((UInt128)Next() * (ulong)bound >> 64);

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Pick<T>(params T[] of) => of[Int(of.Length)];
}
