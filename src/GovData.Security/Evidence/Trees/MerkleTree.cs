using System;
using System.Collections.Generic;

namespace GovData.Security;

/// <summary>
/// 哈希树. A Merkle tree as RFC 9162 (2.1) and RFC 6962 have it: a leaf is hashed behind 0x00, two nodes behind 0x01, so that neither can be taken for the other;
/// a node without a neighbour goes up as it is.
/// </summary>
public sealed class MerkleTree
{
    /// <summary>The nodes of each level in a row, from the leaves up: of ten thousand leaves, two arrays and not twenty thousand.</summary>
    private readonly List<byte[]> _levels = [];
    private readonly DigestAlgorithm _algorithm;

    /// <summary>The tree over leaves, in their order.</summary>
    /// <param name="algorithm">A known digest algorithm.</param>
    /// <param name="leaves">The content of each leaf.</param>
    public MerkleTree(DigestAlgorithm algorithm, IReadOnlyList<byte[]> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        _algorithm = algorithm;
        var level = new byte[Hash.Size * leaves.Count];
        for (var i = 0; i < leaves.Count; i++) Leaf(algorithm, leaves[i]).CopyTo(level, Hash.Size * i);
        _levels.Add(level);
        while (level.Length > Hash.Size) _levels.Add(level = Above(level));
    }

    /// <summary>The root; of no leaves, the digest of nothing.</summary>
    public byte[] Root => _levels[0].Length == 0 ? Hash.Compute(_algorithm, []) : Node(_levels[_levels.Count - 1], 0);

    /// <summary>The neighbours on the way from a leaf to the root.</summary>
    /// <param name="index">Which leaf, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public IReadOnlyList<byte[]> Path(long index)
    {
        if (index < 0 || index >= _levels[0].Length / Hash.Size) throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such leaf.");
        var path = new List<byte[]>();
        foreach (var level in _levels)
        {
            var neighbour = index ^ 1;
            if (neighbour < level.Length / Hash.Size) path.Add(Node(level, (int)neighbour));
            index >>= 1;
        }
        return path;
    }

    /// <summary>What stands in the tree for a leaf.</summary>
    /// <param name="algorithm">A known digest algorithm.</param>
    /// <param name="content">The leaf's content.</param>
    public static byte[] Leaf(DigestAlgorithm algorithm, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Hash.Compute(algorithm, [0x00, .. content]);
    }

    /// <summary>The root to which a path leads from a leaf (RFC 9162, 2.1.3.2); null when it can't be of a tree of this size.</summary>
    /// <param name="algorithm">A known digest algorithm.</param>
    /// <param name="leaf">What <see cref="Leaf"/> made of it.</param>
    /// <param name="index">Which leaf, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">The neighbours, from the leaf up.</param>
    public static byte[]? Climb(DigestAlgorithm algorithm, byte[] leaf, long index, long size, IEnumerable<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size) return null;
        var (node, last, root) = (index, size - 1, leaf);
        foreach (var neighbour in path)
        {
            if (last == 0) return null;
            if ((node & 1) == 1 || node == last)
            {
                root = Above(algorithm, neighbour, root);
                for (; (node & 1) == 0 && node != 0; node >>= 1) last >>= 1;
            }
            else
            {
                root = Above(algorithm, root, neighbour);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 ? root : null;
    }

    private static byte[] Node(byte[] level, int index) => level.AsSpan(Hash.Size * index, Hash.Size).ToArray();

    private static byte[] Above(DigestAlgorithm algorithm, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Hash.Compute(algorithm, [0x01, .. left, .. right]);

    private byte[] Above(byte[] level)
    {
        var above = new byte[(level.Length / Hash.Size + 1) / 2 * Hash.Size];
        for (int i = 0, pair = 0; i < above.Length; i += Hash.Size, pair += 2 * Hash.Size)
        {
            var left = level.AsSpan(pair, Hash.Size);
            var right = level.AsSpan(pair + Hash.Size);
            if (right.IsEmpty) left.CopyTo(above.AsSpan(i));
            else Above(_algorithm, left, right.Slice(0, Hash.Size)).CopyTo(above, i);
        }
        return above;
    }
}
