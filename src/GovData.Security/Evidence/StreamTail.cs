using System.Collections.Generic;

namespace GovData.Security;

/// <summary>What a verification keeps of one stream: its report, its last line, and each line's digest under its number.</summary>
internal sealed class StreamTail(EvidenceStreamReport report)
{
    private readonly Dictionary<long, ContentDigest> _digests = [];

    public EvidenceStreamReport Report { get; } = report;

    public long Seq { get; private set; }

    /// <summary>The last line; null before the first.</summary>
    public byte[]? Line { get; private set; }

    public bool IsFollowedBy(EvidenceEntry entry) => Line is null
        ? entry.Previous.Length == 0
        : ContentDigest.TryParse(entry.Previous, out var previous)
            && (previous.Algorithm == DigestAlgorithm.Sm3 ? previous.Equals(DigestOf(Seq)) : previous.Matches(Line));

    public ContentDigest? DigestOf(long seq) => _digests.TryGetValue(seq, out var digest) ? digest : null;

    public void Take(long seq, byte[] line, ContentDigest digest)
    {
        (Seq, Line) = (seq, line);
        _digests[seq] = digest;
    }
}
