using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation.Tests.Files;

public sealed class ReplacedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_there_stays_until_the_new_file_is_complete()
    {
        var path = Path.Combine(folder, "a.txt");
        File.WriteAllText(path, "old");
        using (var file = new ReplacedFile(path))
        {
            file.Stream.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(path));
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_that_was_not_completed_leaves_nothing()
    {
        using (var file = new ReplacedFile(Path.Combine(folder, "a.txt"))) file.Stream.Write("new"u8);

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_file_that_can_not_take_its_place_leaves_nothing_beside_it()
    {
        var taken = Directory.CreateDirectory(Path.Combine(folder, "a.txt")).FullName;

        Assert.ThrowsAny<SystemException>(() =>
        {
            using var file = new ReplacedFile(taken);
            file.Complete();
        });

        Assert.Equal([taken], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_report_whose_saving_is_stopped_leaves_the_old_one()
    {
        var path = Path.Combine(folder, "r.html");
        File.WriteAllText(path, "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new QualityReport().SaveAsAsync(path, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }
}
