using GovData.Security;

namespace GovData.Ledger;

/// <summary>One part of a source: where it stands and what its bytes digest to.</summary>
internal sealed class PartSpan(int number, long start, int length, ContentDigest digest)
{
    public int Number { get; } = number;

    public long Start { get; } = start;

    public int Length { get; } = length;

    public ContentDigest Digest { get; } = digest;
}
