using System;

namespace GovData.Ledger;

/// <summary>What is kept of a row that was sent: nothing that can be read without the secret.</summary>
internal sealed class DeltaEntry(Guid row, DateTime changed, byte[] key)
{
    /// <summary>Keyed hash of the values; of a row that was deleted, empty.</summary>
    public Guid Row { get; } = row;

    /// <summary>When it was changed; the beginning of time where that isn't known.</summary>
    public DateTime Changed { get; } = changed;

    /// <summary>The key items, encrypted.</summary>
    public byte[] Key { get; } = key;
}
