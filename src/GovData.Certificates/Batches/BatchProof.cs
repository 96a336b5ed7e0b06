using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>
/// 批次证明 (that a file's verdict is in a batch): the leaf's place and the way to the root. With the batch's receipt it stands for a receipt of its own, so keep both. No name and no
/// value of the file is in it.
/// </summary>
public sealed class BatchProof
{
    private const int LongestPath = 64;

    internal BatchProof(BatchItem item, int index, int size, IReadOnlyList<ContentDigest> path) => (Item, Index, Size, Path) = (item, index, size, path);

    /// <summary>The file's digest and verdict.</summary>
    public BatchItem Item { get; }

    /// <summary>The leaf, see <see cref="BatchItem.Leaf"/>.</summary>
    public string Leaf => Item.Leaf;

    /// <summary>Which leaf, from 0.</summary>
    public int Index { get; }

    /// <summary>How many leaves the batch has.</summary>
    public int Size { get; }

    /// <summary>The neighbours on the way to the root, from the leaf up.</summary>
    public IReadOnlyList<ContentDigest> Path { get; }

    /// <summary>Reads what <see cref="ToJson"/> wrote. Reading verifies nothing: <see cref="IsOf"/> does.</summary>
    /// <param name="json">The JSON text, possibly null.</param>
    /// <param name="proof">The proof, when it is one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryParse(string? json, [NotNullWhen(true)] out BatchProof? proof, [NotNullWhen(false)] out Refusal? reason)
    {
        proof = Read(json ?? "null");
        reason = proof is null ? BatchRefusals.NotAProof : null;
        return proof is not null;
    }

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

    /// <summary>The proof as one line of JSON: <c>leaf</c>, <c>index</c>, <c>size</c>, <c>path</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new BatchProofContent { Leaf = Leaf, Index = Index, Size = Size, Path = [.. Path.Select(node => node.ToString())] }, BatchJson.Exact.BatchProofContent);

    /// <summary>The leaf and its place.</summary>
    public override string ToString() => $"{Leaf} ({Index + 1} of {Size})";

    private static BatchProof? Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, BatchJson.Exact.BatchProofContent) is not { Leaf: { } leaf, Path: { Count: <= LongestPath } path, Index: >= 0 } content) return null;
            var nodes = new List<ContentDigest>();
            foreach (var text in path)
                if (ContentDigest.TryParse(text, out var node)) nodes.Add(node);
            return nodes.Count == path.Count && content.Index < content.Size && BatchItem.Of(leaf) is { } item ? new(item, content.Index, content.Size, nodes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
