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

    /// <summary>How parts are compressed. Null, the default: with the best that the center says it takes, or not at all.</summary>
    public PartCompression? Compression { get; set; }

    /// <summary>The center's key that parts are encrypted for, from a file of its own and never from the channel it protects. Null, the default: they are not encrypted.</summary>
    public EncryptionKey? Recipient { get; set; }

    /// <summary>Who computes SM3 and SM4 of parts; managed code unless set.</summary>
    public CryptographyProvider Cryptography { get; set; } = CryptographyProvider.Managed;

    /// <summary>How many parts of a submission are on their way at a time; each is held in memory. Default 4: while some wait for the disk or the center, the others keep the processors busy.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// The most bytes that the spool may hold of one submission whose rows can be read only once; anything else needs at most <see cref="Concurrency"/> times
    /// <see cref="PartSize"/>. One that needs more is not recorded: <see cref="LedgerUnavailableException"/>. Null, the default: as much as the disk has room for.
    /// </summary>
    public long? SpoolLimit { get; set; }

    /// <summary>How long a step is a worker's before another may go on with it, where several processes share the ledger; held on to while the work goes on. Default 30 seconds.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

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
        if (Compression is { IsKnown: false }) throw new ArgumentException($"{nameof(Compression)} is none, gzip or zstd.");
        if (Cryptography is null) throw new ArgumentException($"{nameof(Cryptography)} is needed.");
        if (Concurrency is < 1 or > 64) throw new ArgumentException($"{nameof(Concurrency)} is 1 to 64.");
        if (SpoolLimit < 1) throw new ArgumentException($"{nameof(SpoolLimit)} is at least 1.");
        if (LeaseDuration < TimeSpan.FromSeconds(5)) throw new ArgumentException($"{nameof(LeaseDuration)} is at least 5 seconds.");
        if (FollowAtMost < TimeSpan.Zero) throw new ArgumentException($"{nameof(FollowAtMost)} is not below zero.");
        return (DurableSubmitterOptions)MemberwiseClone();
    }
}
