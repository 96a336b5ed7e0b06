using System.IO;

namespace GovData.Ledger.Tests.Parts;

public sealed class PartReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("govdata-parts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Parts_read_at_the_same_time_have_memory_of_their_own()
    {
        var path = Path.Combine(_folder.FullName, "rows.csv");
        await File.WriteAllTextAsync(path, "aaaabbbb");
        using var reader = new PartReader(SubmissionSource.FromFile(path), table: null, life: default);

        using var first = (await reader.ReadAsync(0, 4, default))!;
        using var second = (await reader.ReadAsync(4, 4, default))!;

        Assert.True(first.Bytes.SequenceEqual("aaaa"u8));
        Assert.True(second.Bytes.SequenceEqual("bbbb"u8));
    }
}
