using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>
/// 存证树 (Merkle tree over the heads of all evidence streams, RFC 9162 2.1 with SM3): one leaf per stream, in the order of the names' UTF-8 bytes.
/// </summary>
public sealed class EvidenceTree
{
    private readonly List<StreamHead> _heads;
    private readonly MerkleTree _tree;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>A tree over heads.</summary>
    /// <param name="heads">One head for each stream, in any order.</param>
    /// <exception cref="ArgumentException">A stream comes twice, or a head is not complete.</exception>
    public EvidenceTree(IEnumerable<StreamHead> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        _heads = [.. heads];
        if (_heads.Contains(null!)) throw new ArgumentException("A head is null.", nameof(heads));
        _heads.Sort((a, b) => Encoding.UTF8.GetBytes(a.Stream).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.Stream)));
        for (var i = 0; i < _heads.Count; i++)
        {
            if (_places.ContainsKey(_heads[i].Stream)) throw new ArgumentException($"The stream '{_heads[i].Stream}' has two heads.", nameof(heads));
            _places.Add(_heads[i].Stream, i);
        }
        _tree = new MerkleTree(DigestAlgorithm.Sm3, [.. _heads.Select(head => head.ToLeaf())]);
    }

    /// <summary>How many streams are in it.</summary>
    public int Count => _heads.Count;

    /// <summary>The root.</summary>
    public ContentDigest Root => new(DigestAlgorithm.Sm3, _tree.Root);

    /// <summary>Proves that the head of a stream is in the tree.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="checkpoint">Number of the checkpoint that states the root.</param>
    /// <exception cref="ArgumentException">The stream is not in the tree.</exception>
    public EvidenceProof Prove(string stream, long checkpoint)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!_places.TryGetValue(stream, out var index)) throw new ArgumentException($"The stream '{stream}' is not in the tree.", nameof(stream));
        return new EvidenceProof
        {
            Checkpoint = checkpoint,
            Stream = stream,
            Seq = _heads[index].Seq,
            Head = _heads[index].Digest,
            Index = index,
            Size = Count,
            Path = [.. _tree.Path(index).Select(node => new ContentDigest(DigestAlgorithm.Sm3, node))],
        };
    }
}
