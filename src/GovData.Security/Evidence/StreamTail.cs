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

    /// <summary>Whether nothing is known of the stream yet.</summary>
    public bool IsNew => Line is null && _digests.Count == 0;

    public bool IsFollowedBy(EvidenceEntry entry) => IsNew
        ? entry.Previous.Length == 0
        : ContentDigest.TryParse(entry.Previous, out var previous)
            && (previous.Algorithm == DigestAlgorithm.Sm3 ? previous.Equals(DigestOf(Seq)) : Line is not null && previous.Matches(Line));

    /// <summary>The stream goes on behind an entry that is not in the file.</summary>
    public void Begin(long seq, ContentDigest digest)
    {
        (Seq, Report.Before) = (seq, seq);
        _digests[seq] = digest;
    }

    public ContentDigest? DigestOf(long seq) => _digests.TryGetValue(seq, out var digest) ? digest : null;

    public void Take(long seq, byte[] line, ContentDigest digest)
    {
        (Seq, Line) = (seq, line);
        _digests[seq] = digest;
    }
}
