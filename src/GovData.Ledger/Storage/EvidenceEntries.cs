using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Makes entries of evidence.</summary>
internal static class EvidenceEntries
{
    public const string Manifest = "submission.manifest";
    public const string Receipt = "submission.receipt";
    public const string Ended = "submission.ended";
    public const string Rebuilt = "submission.rebuilt";
    public const string Verified = "certificate.verified";
    public const string GivenUp = "certificate.given-up";
    public const string Recalled = "submission.recalled";

    public static EvidenceEntry Of(string stream, string kind, SignedDocument? document, string reference, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(reference);
        return new EvidenceEntry
        {
            Stream = stream,
            At = time.GetUtcNow(),
            Kind = kind,
            Level = LevelOf(document),
            Reference = reference,
            Document = document,
            DocumentDigest = document?.Digest(DigestAlgorithm.Sm3),
        };
    }

    /// <summary>What the signature shows: a device is not told from software by its signature.</summary>
    private static int LevelOf(SignedDocument? document) =>
        document is not { Signatures.Count: > 0 } ? 0
        : document.Signatures[0].Algorithm == SignatureAlgorithm.Sm2Sm3 ? 2 : 1;
}
