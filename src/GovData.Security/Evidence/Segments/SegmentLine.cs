namespace GovData.Security;

/// <summary>A line of a segment that an export does not have: its head, a document that cites its last checkpoint, or trust material.</summary>
internal sealed class SegmentLine
{
    public EvidenceSegment? Segment { get; set; }

    public SignedDocument? Citation { get; set; }

    public SegmentMaterial? Material { get; set; }
}
