using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>批次证明 (that a file's verdict is in a batch): the leaf's place and the way to the root. With the batch's receipt it stands for a receipt of its own.</summary>
public sealed class BatchProof
{
    internal BatchProof(string leaf, int index, int size, IReadOnlyList<ContentDigest> path) => (Leaf, Index, Size, Path) = (leaf, index, size, path);

    /// <summary>The leaf, see <see cref="BatchItem.Leaf"/>.</summary>
    public string Leaf { get; }

    /// <summary>Which leaf, from 0.</summary>
    public int Index { get; }

    /// <summary>How many leaves the batch has.</summary>
    public int Size { get; }

    /// <summary>The neighbours on the way to the root, from the leaf up.</summary>
    public IReadOnlyList<ContentDigest> Path { get; }

    /// <summary>Whether it leads to the root that a batch's receipt states.</summary>
    /// <param name="receipt">The receipt of the batch; verify its signature too.</param>
    public bool IsOf(VerificationReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var subject = receipt.Statement.Subject;
        var leaf = MerkleTree.Leaf(DigestAlgorithm.Sm3, Encoding.ASCII.GetBytes(Leaf));
        return subject.Kind == VerificationSubjectKind.Batch && subject.Digest is { } root
            && MerkleTree.Climb(DigestAlgorithm.Sm3, leaf, Index, Size, Path.Select(node => node.Value.ToArray())) is { } reached
            && root.Value.Span.SequenceEqual(reached);
    }
}
