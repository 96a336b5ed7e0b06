using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>What imported receipts make of a submission.</summary>
internal sealed class FerryEnding
{
    public SubmissionStage Stage { get; init; }

    public string? Reason { get; init; }

    /// <summary>The center's, verified; null where it signed nothing.</summary>
    public SignedDocument? Receipt { get; init; }

    /// <summary>The digest of the center's report where there is no receipt to cite it.</summary>
    public ContentDigest? Report { get; init; }

    /// <summary>Whether it has ended; otherwise the package may still be sent.</summary>
    public bool IsEnd => Stage is SubmissionStage.Stored or SubmissionStage.Partly or SubmissionStage.Rejected or SubmissionStage.Recalled;

    public EvidenceEntry Evidence(string key, TimeProvider time)
    {
        if (Receipt is not null) return EvidenceEntries.Of(key, EvidenceEntries.Receipt, Receipt, key, time);
        var ended = EvidenceEntries.Of(key, EvidenceEntries.Ended, null, key, time);
        ended.DocumentDigest = Report;
        return ended;
    }
}
