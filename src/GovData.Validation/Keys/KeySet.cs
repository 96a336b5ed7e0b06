using System;

namespace GovData.Validation;

/// <summary>Hashes seen so far: open addressing, at most half full, 32 bytes a key. The zero hash stands for an empty place.</summary>
internal sealed class KeySet
{
    private KeyHash[] places = new KeyHash[1 << 12];
    private int count;

    /// <summary>Adds hashes in their order; says of each whether it was there before.</summary>
    public void AddAll(ReadOnlySpan<KeyHash> hashes, Span<bool> seen)
    {
        while (2L * (count + hashes.Length) > places.Length) Grow();
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i + Kernels.PrefetchDistance < hashes.Length) Kernels.Prefetch(ref places[Home(hashes[i + Kernels.PrefetchDistance])]);
            seen[i] = !Add(hashes[i]);
        }
    }

    private bool Add(KeyHash hash)
    {
        var at = Home(hash);
        for (; places[at] != default; at = (at + 1) & (places.Length - 1))
            if (places[at] == hash) return false;
        places[at] = hash;
        count++;
        return true;
    }

    private int Home(KeyHash hash) => (int)(hash.Low & (uint)(places.Length - 1));

    private void Grow()
    {
        var old = places;
        places = new KeyHash[2 * old.Length];
        count = 0;
        foreach (var hash in old)
            if (hash != default) Add(hash);
    }
}
