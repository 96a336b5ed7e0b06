using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Hashes seen so far: open addressing, at most three quarters full. The zero hash stands for an empty place.</summary>
internal sealed class KeySet
{
    private const int MostReserved = 1 << 26;
    private KeyHash[] places = new KeyHash[1 << 12];
    private int count;

    /// <summary>Makes room for about so many keys at once, instead of growing step by step.</summary>
    public void Reserve(long keys)
    {
        var size = places.Length;
        while (!Holds(size, keys) && size < MostReserved) size *= 2;
        if (size > places.Length) Resize(size);
    }

    /// <summary>Adds hashes in their order; says of each whether it was there before.</summary>
    [MethodImpl(Kernels.Hot)]
    public void AddAll(ReadOnlySpan<KeyHash> hashes, Span<bool> seen)
    {
        while (!Holds(places.Length, (long)count + hashes.Length)) Resize(2 * places.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i + Kernels.PrefetchDistance < hashes.Length) Kernels.Prefetch(ref places[Home(hashes[i + Kernels.PrefetchDistance])]);
            seen[i] = !Add(hashes[i]);
        }
    }

    private static bool Holds(int size, long keys) => 4 * keys <= 3L * size;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Add(in KeyHash hash)
    {
        var at = Home(hash);
        for (; !places[at].IsZero; at = (at + 1) & (places.Length - 1))
            if (places[at].IsSame(hash)) return false;
        places[at] = hash;
        count++;
        return true;
    }

    private int Home(in KeyHash hash) => (int)(hash.Low & (uint)(places.Length - 1));

    [MethodImpl(Kernels.Hot)]
    private void Resize(int size)
    {
        var old = places;
        places = new KeyHash[size];
        count = 0;
        foreach (var hash in old)
            if (!hash.IsZero) Add(hash);
    }
}
