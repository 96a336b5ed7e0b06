namespace GovData.Validation;

/// <summary>Numbers for rows that look like chance and are the same for the same seed on every runtime.</summary>
internal static class Spread
{
    private const long Prime = 2_654_435_761;
    private const long MostSpread = 1L << 31;

    /// <summary>A number below the bound; rows may share one.</summary>
    public static long Any(int seed, long row, int column, long bound)
    {
        var z = ((ulong)(uint)seed << 32 | (uint)column) + (ulong)(row + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (long)((z ^ (z >> 31)) % (ulong)bound);
    }

    /// <summary>A number below the bound; rows below the bound share none, because the prime is above every bound it is used for.</summary>
    public static long Own(int seed, long row, long bound)
    {
        var at = (row + (uint)seed) % bound;
        return bound > MostSpread ? at : at * Prime % bound;
    }
}
