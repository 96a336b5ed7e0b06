using System;
using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>How a <see cref="DeltaSource"/> finds what has changed. Copied when it is made.</summary>
public class DeltaOptions
{
    /// <summary>Where it keeps what was sent: on a local disk, one directory for any number of sources.</summary>
    public string StateDirectory { get; set; } = "";

    /// <summary>A secret of 32 bytes from the department's own keeping, the same each time and never beside the state: what is kept of rows can't be read or guessed without it.</summary>
    public IReadOnlyList<byte> Secret { get; set; } = [];

    /// <summary>How far before the last change that was seen a scan by time begins again: longer than any transaction is open. Default one hour.</summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a change by time is left alone before it is read, handed to the query. Default one minute.</summary>
    public TimeSpan SafetyLag { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The field, true or not 0 where a row was deleted, of a table that keeps its deleted rows; null where it keeps none.</summary>
    public string? DeletedField { get; set; }

    internal DeltaOptions Copy()
    {
        if (string.IsNullOrWhiteSpace(StateDirectory)) throw new ArgumentException($"{nameof(StateDirectory)} is needed.");
        if (Secret is not { Count: 32 }) throw new ArgumentException($"{nameof(Secret)} is 32 bytes.");
        if (Overlap < TimeSpan.Zero || SafetyLag < TimeSpan.Zero) throw new ArgumentException($"{nameof(Overlap)} and {nameof(SafetyLag)} are not below zero.");
        var copy = (DeltaOptions)MemberwiseClone();
        copy.Secret = [.. Secret];
        return copy;
    }
}
