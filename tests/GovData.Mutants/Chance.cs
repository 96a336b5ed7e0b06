using System;

namespace GovData.Mutants;

/// <summary>The random numbers of one mutant: the same seed and number give the same mutant.</summary>
internal sealed class Chance(ulong seed, long number)
{
    private ulong _state = seed ^ ((ulong)number * 0x9E3779B97F4A7C15);

    public int Below(int most) => most <= 0 ? throw new ArgumentOutOfRangeException(nameof(most)) : (int)(Next() % (ulong)most);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
