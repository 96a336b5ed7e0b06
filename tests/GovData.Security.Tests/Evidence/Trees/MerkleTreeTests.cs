using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace GovData.Security.Tests.Evidence.Trees;

/// <summary>Held against what Certificate Transparency publishes for its tree, and against the definition of RFC 9162 written once more.</summary>
public class MerkleTreeTests
{
    private static readonly byte[][] Leaves = [.. new[]
    {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    }.Select(Convert.FromHexString)];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_published_roots_come_out() => Assert.Equal(Roots, Enumerable.Range(0, 9).Select(n => Hex(Tree(n).Root)));

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void The_published_proofs_come_out_and_lead_to_the_root(int index, int size, string path)
    {
        var made = Tree(size).Path(index);

        Assert.Equal(path, string.Join(" ", made.Select(Hex)));
        Assert.Equal(Roots[size], Hex(MerkleTree.Climb(DigestAlgorithm.Sha256, MerkleTree.Leaf(DigestAlgorithm.Sha256, Leaves[index]), index, size, made)!));
    }

    [Fact]
    public void Every_tree_up_to_seventy_leaves_is_the_one_of_the_definition_and_every_proof_fits_its_place_alone()
    {
        for (var size = 1; size <= 70; size++)
        {
            byte[][] leaves = [.. Enumerable.Range(0, size).Select(n => new[] { (byte)n, (byte)size })];
            var tree = new MerkleTree(DigestAlgorithm.Sha256, leaves);
            Assert.Equal(Hex(Definition.Root(leaves)), Hex(tree.Root));
            for (var index = 0; index < size; index++)
            {
                var path = tree.Path(index);
                Assert.Equal(Definition.Path(index, leaves).Select(Hex), path.Select(Hex));
                for (var claimed = 0; claimed <= size; claimed++)
                {
                    var root = MerkleTree.Climb(DigestAlgorithm.Sha256, MerkleTree.Leaf(DigestAlgorithm.Sha256, leaves[index]), claimed, size, path);
                    Assert.Equal(claimed == index, root is not null && root.AsSpan().SequenceEqual(tree.Root));
                }
            }
        }
    }

    [Fact]
    public void A_path_that_is_longer_or_shorter_leads_nowhere()
    {
        var leaf = MerkleTree.Leaf(DigestAlgorithm.Sha256, Leaves[3]);
        var path = Tree(8).Path(3);

        Assert.Null(MerkleTree.Climb(DigestAlgorithm.Sha256, leaf, 3, 8, path.Take(2)));
        Assert.Null(MerkleTree.Climb(DigestAlgorithm.Sha256, leaf, 3, 8, path.Append(leaf)));
        Assert.Null(MerkleTree.Climb(DigestAlgorithm.Sha256, leaf, 0, 1, [leaf]));
        Assert.Null(MerkleTree.Climb(DigestAlgorithm.Sha256, leaf, -1, 8, path));
        Assert.Null(MerkleTree.Climb(DigestAlgorithm.Sha256, leaf, 0, 0, []));
    }

    private static MerkleTree Tree(int size) => new(DigestAlgorithm.Sha256, Leaves[..size]);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>MTH and PATH of RFC 9162, 2.1.1 and 2.1.3.1, word by word.</summary>
    private static class Definition
    {
        public static byte[] Root(byte[][] d) => d.Length switch
        {
            0 => SHA256.HashData([]),
            1 => SHA256.HashData([0, .. d[0]]),
            _ => SHA256.HashData([1, .. Root(d[..Split(d.Length)]), .. Root(d[Split(d.Length)..])]),
        };

        public static List<byte[]> Path(int m, byte[][] d)
        {
            if (d.Length == 1) return [];
            var k = Split(d.Length);
            return m < k ? [.. Path(m, d[..k]), Root(d[k..])] : [.. Path(m - k, d[k..]), Root(d[..k])];
        }

        private static int Split(int n)
        {
            var k = 1;
            while (k * 2 < n) k *= 2;
            return k;
        }
    }
}
