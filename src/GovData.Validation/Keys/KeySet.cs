using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Hashes seen so far, in as many tables as they have needed: one, where it was told how many to expect. Bounded by the memory allowed.</summary>
internal sealed class KeySet(long memory = long.MaxValue) : IDisposable
{
    private const long FirstPlaces = 1 << 13;
    private const long MostPlacesOfTable = 1L << 31;
    private const int Growth = 4;
    private KeyTable[] earlier = [];
    private KeyTable? last;
    private long left = memory / KeyTable.BytesOfPlace;
    private long lastPlaces;

    /// <summary>Makes room for about so many keys at once, instead of step by step.</summary>
    public void Reserve(long keys)
    {
        if (last is null) Grow(keys + keys / 16 + FirstPlaces);
    }

    /// <summary>Adds hashes in their order; says of each whether it was there before, is there now, or finds no room.</summary>
    [MethodImpl(Kernels.Hot)]
    public void AddAll(ReadOnlySpan<KeyHash> hashes, Span<KeyOutcome> outcomes)
    {
        if (last is null && hashes.Length > 0) Grow(FirstPlaces);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (last!.IsFull) Grow(FirstPlaces);
            if (i + Kernels.PrefetchDistance < hashes.Length)
            {
                last.Prefetch(hashes[i + Kernels.PrefetchDistance]);
                foreach (var table in earlier) table.Prefetch(hashes[i + Kernels.PrefetchDistance]);
            }
            outcomes[i] = Add(last, hashes[i]);
        }
    }

    public void Dispose()
    {
        last?.Dispose();
        foreach (var table in earlier) table.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private KeyOutcome Add(KeyTable table, in KeyHash hash)
    {
        foreach (var one in earlier)
            if (one.Holds(hash, out _)) return KeyOutcome.Seen;
        if (table.Holds(hash, out var place)) return KeyOutcome.Seen;
        if (table.IsFull) return KeyOutcome.NoRoom;
        table.Put(hash, place);
        return KeyOutcome.Added;
    }

    /// <summary>One more table, as far as the memory allows; the last one stays full where it doesn't.</summary>
    private void Grow(long keys)
    {
        var places = Math.Min(Math.Min(MostPlacesOfTable, left), Math.Max(Growth * lastPlaces, keys / 3 * 4));
        if (places < FirstPlaces && last is not null) return;
        if (last is not null) earlier = [.. earlier, last];
        last = new KeyTable(places);
        (left, lastPlaces) = (left - places, places);
    }
}
