using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>包含证明 (inclusion proof, RFC 9162 2.1.3): that the head of a stream is in the tree of a checkpoint, without the other streams.</summary>
public sealed class EvidenceProof
{
    /// <summary>检查点序号: number of the checkpoint whose root it leads to.</summary>
    [JsonRequired, JsonPropertyOrder(0)]
    public long Checkpoint { get; set; }

    /// <summary>存证流名称: the stream.</summary>
    [JsonRequired, JsonPropertyOrder(1)]
    public string Stream { get; set => field = value ?? ""; } = "";

    /// <summary>序号: number of the entry that was the stream's last.</summary>
    [JsonRequired, JsonPropertyOrder(2)]
    public long Seq { get; set; }

    /// <summary>末条摘要: digest of that entry's line.</summary>
    [JsonRequired, JsonPropertyOrder(3)]
    public ContentDigest? Head { get; set; }

    /// <summary>叶序: place of the leaf, from 0.</summary>
    [JsonRequired, JsonPropertyOrder(4)]
    public long Index { get; set; }

    /// <summary>叶数: leaves in the tree.</summary>
    [JsonRequired, JsonPropertyOrder(5)]
    public long Size { get; set; }

    /// <summary>路径: the neighbours on the way to the root, from the leaf up.</summary>
    [JsonRequired, JsonPropertyOrder(6)]
    public IList<ContentDigest> Path { get; set => field = value ?? []; } = [];

    /// <summary>Whether it leads to this root. Whether the line is there and the checkpoint is anybody's is for <see cref="EvidenceVerifier"/> to say.</summary>
    /// <param name="root">The root a checkpoint states.</param>
    /// <param name="streams">The number of streams it states.</param>
    public bool LeadsTo(ContentDigest root, long streams)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (string.IsNullOrEmpty(Stream) || Seq < 1 || Head is null || Size != streams || Path.Any(node => node?.Algorithm != root.Algorithm)) return false;
        var leaf = MerkleTree.Leaf(root.Algorithm, new StreamHead { Stream = Stream, Seq = Seq, Digest = Head }.ToLeaf());
        return MerkleTree.Climb(root.Algorithm, leaf, Index, Size, Path.Select(node => node.Bytes)) is { } found && found.AsSpan().SequenceEqual(root.Bytes);
    }

    /// <summary>Checkpoint, stream and number.</summary>
    public override string ToString() => Invariant($"{Checkpoint}: {Stream}#{Seq}");
}
