namespace GovData.Security;

/// <summary>A line of an evidence file that is no entry: a checkpoint, or a proof.</summary>
internal sealed class CheckpointLine
{
    public SignedDocument? Checkpoint { get; set; }

    public EvidenceProof? Proof { get; set; }
}
