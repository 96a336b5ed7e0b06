using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How a <see cref="DurableSubmitter"/> works. Copied when the submitter is made.</summary>
public class DurableSubmitterOptions
{
    /// <summary>The most bytes of one part; the center's own limit holds where it is lower. Default 4 MiB. One part is held in memory at a time.</summary>
    public int PartSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>The digest of parts and reports. Default SM3.</summary>
    public DigestAlgorithm Digest { get; set; } = DigestAlgorithm.Sm3;

    /// <summary>Finds a source made with <see cref="SubmissionSource.FromStream"/> again by its name after a restart; null or a null answer: it cannot be found. Files are found without.</summary>
    public Func<string, SubmissionSource?>? FindSource { get; set; }

    /// <summary>Told how far submissions are, also those that are resumed.</summary>
    public IProgress<SubmissionProgress>? Progress { get; set; }

    /// <summary>
    /// How long the center's check is followed before the outcome is returned as it is, <see cref="SubmissionStage.Checking"/>, to be resumed later. Null, the
    /// default: to its end. Zero: it is asked once.
    /// </summary>
    public TimeSpan? FollowAtMost { get; set; }

    internal DurableSubmitterOptions Copy()
    {
        if (PartSize < 1024) throw new ArgumentException($"{nameof(PartSize)} is at least 1024.");
        if (Digest is not { IsKnown: true }) throw new ArgumentException($"{nameof(Digest)} is sm3 or sha-256.");
        if (FollowAtMost < TimeSpan.Zero) throw new ArgumentException($"{nameof(FollowAtMost)} is not below zero.");
        return (DurableSubmitterOptions)MemberwiseClone();
    }
}
