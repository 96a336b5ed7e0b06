using System;
using System.Collections.Generic;

namespace GovData.Benchmarks.Tables;

/// <summary>SplitMix64: the same numbers from the same seed on every machine.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Int(int below) => (int)(((UInt128)Next() * (ulong)below) >> 64);

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Int(choices.Count)];
}
