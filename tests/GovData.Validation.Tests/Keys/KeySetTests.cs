using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation.Tests;

public class KeySetTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_hash_is_seen_from_its_second_time_on(int different)
    {
        var random = new Seeded(20261122);
        var set = new KeySet();
        var oracle = new HashSet<(ulong, ulong)>();
        var seen = new bool[512];
        for (var round = 0; round < 200; round++)
        {
            var hashes = Enumerable.Range(0, 512).Select(_ => new KeyHash((ulong)random.Int(different) + 1, 7)).ToArray();

            set.AddAll(hashes, seen);

            Assert.Equal(hashes.Select(hash => !oracle.Add((hash.Low, hash.High))), seen);
        }
    }
}
