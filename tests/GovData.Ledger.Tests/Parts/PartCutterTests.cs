using GovData.Security;

namespace GovData.Ledger.Tests;

public class PartCutterTests
{
    [Fact]
    public void However_the_bytes_arrive_the_parts_are_the_same_and_together_the_file()
    {
        var file = Encoding.UTF8.GetBytes(Permits.Rows(400));
        var whole = Cut(file, 1024, [file.Length]);
        var random = new Random(4);
        for (var sample = 0; sample < 50; sample++)
        {
            var parts = Cut(file, 1024, Enumerable.Range(0, 4000).Select(_ => random.Next(1, 3000)));
            Assert.Equal(whole.Select(p => (p.Number, p.Start, p.Length, p.Digest)), parts.Select(p => (p.Number, p.Start, p.Length, p.Digest)));
        }
        Assert.Equal(Enumerable.Range(1, whole.Count), whole.Select(p => p.Number));
        var at = 0L;
        foreach (var part in whole)
        {
            Assert.Equal(at, part.Start);
            Assert.InRange(part.Length, 1, 1024);
            Assert.True(part.Digest.Matches(file.AsSpan((int)part.Start, part.Length)));
            at += part.Length;
        }
        Assert.Equal(file.Length, at);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(90_000)]
    [InlineData(130_000)] // a part has one record, and the next ends it
    [InlineData(190_000)]
    public void The_digest_of_a_large_part_is_that_of_its_bytes_wherever_its_last_record_begins(int record)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1_000_000 / record).Select(i => new string((char)('a' + i % 26), record) + "\n")));
        var random = new Random(record);

        var parts = Cut(file, 200_000, Enumerable.Range(0, 100).Select(_ => random.Next(1, 70_000)));

        Assert.All(parts, part => Assert.True(part.Digest.Matches(file.AsSpan((int)part.Start, part.Length))));
        Assert.Equal(file.Length, parts.Sum(part => (long)part.Length));
        Assert.True(parts.Count > 4);
    }

    [Fact]
    public void Who_takes_the_parts_gets_the_bytes_of_each_and_they_are_the_same_as_when_nobody_does()
    {
        var file = Encoding.UTF8.GetBytes(Permits.Rows(400));
        var taken = new List<byte[]>();
        using var cutter = new PartCutter(1024, (_, raw) =>
        {
            taken.Add(raw.Bytes.ToArray());
            raw.Dispose();
        });
        foreach (var chunk in file.Chunk(700)) cutter.Append(chunk);
        cutter.Finish();

        Assert.Equal(Cut(file, 1024, [file.Length]).Select(part => part.Digest), cutter.Parts.Select(part => part.Digest));
        Assert.Equal(file, taken.SelectMany(part => part));
        Assert.All(cutter.Parts.Zip(taken), pair => Assert.True(pair.First.Digest.Matches(pair.Second)));
    }

    [Fact]
    public void A_part_ends_with_a_whole_record_and_a_line_end_in_quotes_is_none()
    {
        const string file = "a,b\n1,\"x\ny\"\n2,z\n";
        Assert.Equal(["a,b\n", "1,\"x\ny\"\n", "2,z\n"], Texts(file, 8));
        Assert.Equal(["a,b\n", "1,\"x\ny\"\n", "2,z\n"], Texts(file, 11));
        Assert.Equal(["a,b\n1,\"x\ny\"\n", "2,z\n"], Texts(file, 12));
    }

    [Fact]
    public void A_record_longer_than_a_part_is_cut_at_a_line_or_where_it_must_be()
    {
        Assert.Equal(["\"aa\n", "bb\n", "cc\"\n"], Texts("\"aa\nbb\ncc\"\n", 5));
        Assert.Equal(["aaaa", "aaaa", "a\n"], Texts("aaaaaaaaa\n", 4));
    }

    [Fact]
    public void A_file_that_ends_without_a_line_end_and_an_empty_one_have_their_last_part()
    {
        Assert.Equal(["a\n", "b"], Texts("a\nb", 2));
        Assert.Equal([""], Texts("", 4));
    }

    private static string[] Texts(string file, int partSize)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        return [.. Cut(bytes, partSize, [1, 2, 3, 4, 5, 6, 7, 8, 9]).Select(part => Encoding.UTF8.GetString(bytes, (int)part.Start, part.Length))];
    }

    private static IReadOnlyList<PartSpan> Cut(byte[] file, int partSize, IEnumerable<int> steps)
    {
        using var cutter = new PartCutter(partSize);
        var at = 0;
        foreach (var step in steps)
        {
            var length = Math.Min(step, file.Length - at);
            cutter.Append(file.AsSpan(at, length));
            at += length;
        }
        cutter.Append(file.AsSpan(at));
        cutter.Finish();
        return cutter.Parts;
    }
}
