using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Validation.Tests;

/// <summary>The digest is that of all bytes, in their order, however many threads read and digest them and wherever they come from.</summary>
public class OneDigestTests
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes("键\n" + string.Concat(Enumerable.Range(1, 600_000).Select(i => $"key-{i}\n")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Of_a_file_it_is_that_of_its_bytes(int threads)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Large);

            var report = await Validator(threads).ValidateFileAsync(path);

            Assert.Equal((Of(Large), Large.Length, 600_000), (report.Digest, report.Bytes, report.Rows));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Two_threads_never_digest_at_once()
    {
        var wide = Encoding.UTF8.GetBytes("键\n" + string.Concat(Enumerable.Range(1, 8_000).Select(i => new string((char)('a' + i % 26), 4_000) + i + "\n")));
        var validator = TableValidator.For(Entry.Of(Entry.Item("键", "C(5000)")), new TableValidationOptions { Threads = 8 });

        for (var round = 0; round < 3; round++) Assert.Equal(Of(wide), (await validator.ValidateAsync(new MemoryStream(wide))).Digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Of_a_stream_it_is_that_of_its_bytes(int threads)
    {
        var report = await Validator(threads).ValidateAsync(new PiecewiseStream(Large, 70_001));

        Assert.Equal((Of(Large), Large.Length, 600_000), (report.Digest, report.Bytes, report.Rows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task What_stands_behind_an_unreadable_byte_is_digested_too(int threads)
    {
        var broken = Large.ToArray();
        broken[2_000_000] = 0xFF;

        var report = await Validator(threads).ValidateAsync(new PiecewiseStream(broken, 70_001));

        Assert.False(report.IsReadable);
        Assert.Equal((Of(broken), broken.Length), (report.Digest, report.Bytes));
    }

    private static TableValidator Validator(int threads) =>
        TableValidator.For(Entry.Of(Entry.Item("键", "C(20)", key: true)), new TableValidationOptions { Threads = threads });

    private static string Of(byte[] bytes) => "sha-256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
