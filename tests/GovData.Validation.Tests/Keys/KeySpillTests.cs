using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation.Tests;

public sealed class KeySpillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("govdata-spill");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(4 << 10)] // room for a tenth of a part: it takes several passes
    public void Every_row_after_the_first_of_its_key_is_found_whatever_memory_there_is(int memory)
    {
        var random = new Seeded(20261127);
        var keys = Enumerable.Range(0, 300_000).Select(_ => random.Int(200_000)).ToArray();
        var seen = new HashSet<int>();
        var repeated = Enumerable.Range(0, keys.Length).Where(row => !seen.Add(keys[row])).Select(row => (long)row).ToArray();
        using var spill = KeySpill.Open(_folder.FullName);
        for (var row = 0; row < keys.Length; row++) spill.Add(Hash(keys[row]), row, offset: 7L * row, isMarked: row % 3 == 0);

        var found = spill.Repeated(memory).OrderBy(key => key.Row).ToArray();

        Assert.Equal(repeated, found.Select(key => key.Row));
        Assert.All(found, key => Assert.Equal((7 * key.Row, key.Row % 3 == 0), (key.Offset, key.IsMarked)));
    }

    [Fact]
    public void One_key_in_very_many_rows_takes_no_more_memory_than_is_allowed()
    {
        const int Rows = 1_000_000;
        using var spill = KeySpill.Open(_folder.FullName);
        for (var row = 0; row < Rows; row++) spill.Add(Hash(1), row, offset: -1, isMarked: false);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var found = spill.Repeated(memory: 1 << 20).LongCount();

        Assert.Equal(Rows - 1, found);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20); // its records take 32 MB
    }

    [Fact]
    public void Its_files_are_gone_when_it_is_closed()
    {
        using (var spill = KeySpill.Open(_folder.FullName))
        {
            spill.Add(Hash(1), 1, 0, isMarked: false);
            Assert.NotEmpty(_folder.GetFiles());
        }

        Assert.Empty(_folder.GetFiles());
    }

    private static KeyHash Hash(int i) => new((ulong)(i + 1) * 0x9E3779B97F4A7C15, (ulong)(i + 1) * 0xD1B54A32D192ED03);
}
