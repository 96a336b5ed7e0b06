using System.Collections.Generic;

namespace GovData.Security;

/// <summary>归档段核验结果 (what verifying an archive segment found of its frame): its head, the digest its name should be, the trust material it carries.</summary>
public sealed class EvidenceSegmentReport
{
    internal EvidenceSegmentReport(EvidenceSegment head, ContentDigest digest, IReadOnlyList<TrustMaterial> material) => (Head, Digest, Material) = (head, digest, material);

    /// <summary>The head of the segment.</summary>
    public EvidenceSegment Head { get; }

    /// <summary>The SM3 digest of all bytes of the file: what its name, and the ledger, should say.</summary>
    public ContentDigest Digest { get; }

    /// <summary>The trust material, in the order of the file. Nobody has judged it: it is the certificates and revocation data of the day the file was made.</summary>
    public IReadOnlyList<TrustMaterial> Material { get; }
}
