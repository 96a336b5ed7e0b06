using System;
using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>How <see cref="PendingVerifications"/> keeps what could not be verified.</summary>
public sealed class PendingVerificationOptions
{
    /// <summary>
    /// A secret of 32 bytes from the department's own keeping, the same each time and never beside the ledger: which certificate and whose it is can't be read or guessed from the ledger without it.
    /// </summary>
    public IReadOnlyList<byte> Secret { get; set; } = [];

    internal byte[] CheckedSecret() => Secret is { Count: 32 } ? [.. Secret] : throw new ArgumentException($"{nameof(Secret)} is 32 bytes, not {Secret.Count}.");
}
