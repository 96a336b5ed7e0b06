using System;
using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>How a <see cref="ContentReconciler"/> compares. Copied when it is made.</summary>
public class ContentReconcilerOptions
{
    /// <summary>How many differing rows are named at most; when as many are found, the comparison ends. Default 1,000.</summary>
    public int MaxDifferences { get; set; } = 1_000;

    /// <summary>How many of the center's rows, by their digests, are held in memory at a time. Where differing rows have more around them, the table is read again. Default 100,000.</summary>
    public int RowsHeld { get; set; } = 100_000;

    /// <summary>How often it begins anew when the center's data changes meanwhile. Default 3.</summary>
    public int MaxRestarts { get; set; } = 3;

    /// <summary>Earlier tables, such as the file that was submitted last: they name rows that only the center has.</summary>
    public IList<SubmissionSource> Earlier { get; set => field = value ?? []; } = [];

    /// <summary>Told now and then how many rows were read, from 0 again at each reading; null for nobody.</summary>
    public IProgress<long>? Progress { get; set; }

    internal ContentReconcilerOptions Copy()
    {
        if (MaxDifferences < 1 || RowsHeld < 1 || MaxRestarts < 0) throw new ArgumentException($"{nameof(MaxDifferences)} and {nameof(RowsHeld)} are above zero and {nameof(MaxRestarts)} not below.");
        var copy = (ContentReconcilerOptions)MemberwiseClone();
        copy.Earlier = [.. Earlier];
        return copy;
    }
}
