using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>anchorEvidenceCheckpoint</c> sends.</summary>
internal sealed class CheckpointSubmit
{
    public SignedDocument? Checkpoint { get; set; }
}
