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
        using var set = new KeySet();
        var oracle = new HashSet<(ulong, ulong)>();
        var outcomes = new KeyOutcome[512];
        for (var round = 0; round < 200; round++)
        {
            var hashes = Enumerable.Range(0, 512).Select(_ => Hash(random.Int(different))).ToArray();

            set.AddAll(hashes, outcomes);

            Assert.Equal(hashes.Select(hash => oracle.Add((hash.Low, hash.High)) ? KeyOutcome.Added : KeyOutcome.Seen), outcomes);
        }
    }

    [Fact]
    public void Beyond_its_memory_a_set_knows_the_keys_it_has_and_finds_no_room_for_others()
    {
        using var set = new KeySet(memory: 1 << 20);
        var hashes = Enumerable.Range(0, 300_000).Select(Hash).ToArray();
        var outcomes = new KeyOutcome[hashes.Length];

        set.AddAll(hashes, outcomes);

        var added = outcomes.Count(outcome => outcome == KeyOutcome.Added);
        Assert.InRange(added, 50_000, (1 << 20) / 8);
        Assert.Equal(hashes.Length - added, outcomes.Count(outcome => outcome == KeyOutcome.NoRoom));
        set.AddAll(hashes, outcomes);
        Assert.Equal(added, outcomes.Count(outcome => outcome == KeyOutcome.Seen));
    }

    private static KeyHash Hash(int i) => new((ulong)(i + 1) * 0x9E3779B97F4A7C15, (ulong)(i + 1) * 0xD1B54A32D192ED03);
}
